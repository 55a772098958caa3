package io.replyx.http.identity;

import io.replyx.application.identity.ConfirmEmail;
import io.replyx.application.identity.IdentityApi;
import io.replyx.domain.kernel.Language;
import io.replyx.domain.kernel.Refusal;
import io.replyx.domain.kernel.RefusalKind;
import io.replyx.http.kernel.Access;
import io.replyx.http.kernel.Html;
import io.replyx.http.kernel.HttpAnswer;
import io.replyx.http.kernel.Request;
import io.replyx.http.kernel.Route;
import java.util.List;

/**
 * Where the links in confirmation mails lead. Looking at the page changes nothing, because mail scanners open links too;
 * its button confirms.
 */
public final class ConfirmationPage {
    private final IdentityApi identity;

    public ConfirmationPage(IdentityApi identity) {
        this.identity = identity;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/confirm-email", Access.anyone(), this::show),
                Route.post("/confirm-email", Access.anyone(), this::confirm));
    }

    private HttpAnswer show(Request request) {
        var params = request.params();
        var token = params.optional("token", text -> text);
        params.check();
        return page(request, 200, form(token.get().orElse(""), request.language()));
    }

    private HttpAnswer confirm(Request request) {
        var form = request.form();
        var token = form.required("token", text -> text);
        form.check();
        try {
            identity.confirmEmail().handle(request.actor(), new ConfirmEmail.Command(token.get()));
        } catch (Refusal refusal) {
            if (refusal.kind() != RefusalKind.INVALID) {
                throw refusal;
            }
            return page(request, 422, paragraph(words(request).invalid()));
        }
        return page(request, 200, paragraph(words(request).done()));
    }

    private static HttpAnswer page(Request request, int status, String content) {
        var html = Html.page(request.language(), words(request).title(), content);
        return HttpAnswer.page(status, html);
    }

    private static String form(String token, Language language) {
        return """
                <form method="post" action="/confirm-email">
                <p>%s</p>
                <input type="hidden" name="token" value="%s">
                <button type="submit">%s</button>
                </form>
                """.formatted(
                words(language).question(), Html.escape(token), words(language).button());
    }

    private static String paragraph(String text) {
        return "<p>" + Html.escape(text) + "</p>\n";
    }

    private record Words(String title, String question, String button, String done, String invalid) {}

    private static Words words(Request request) {
        return words(request.language());
    }

    private static Words words(Language language) {
        return switch (language) {
            case EN ->
                new Words(
                        "Confirm your e-mail address",
                        "One click and your address is confirmed.",
                        "Confirm my address",
                        "Thank you, your address is confirmed. You can log in now.",
                        "This link is unknown, used or expired. Please ask for a new one.");
            case RU ->
                new Words(
                        "Подтверждение адреса почты",
                        "Нажмите кнопку, и адрес будет подтверждён.",
                        "Подтвердить адрес",
                        "Спасибо, адрес подтверждён. Теперь можно войти.",
                        "Эта ссылка неизвестна, уже использована или устарела. Запросите новую.");
        };
    }
}
