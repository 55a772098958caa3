package io.replyx.http.dialogs;

import static io.replyx.http.kernel.FieldReader.text;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.replyx.application.dialogs.DialogsApi;
import io.replyx.application.dialogs.ListRatings;
import io.replyx.application.dialogs.RateMessage;
import io.replyx.application.dialogs.WithdrawRating;
import io.replyx.domain.dialogs.DialogRefusal;
import io.replyx.domain.dialogs.MessageId;
import io.replyx.domain.dialogs.Rating;
import io.replyx.domain.dialogs.RatingComment;
import io.replyx.domain.dialogs.RatingValue;
import io.replyx.domain.kernel.InputRefusal;
import io.replyx.domain.kernel.Right;
import io.replyx.http.kernel.Access;
import io.replyx.http.kernel.HttpAnswer;
import io.replyx.http.kernel.PageJson;
import io.replyx.http.kernel.Request;
import io.replyx.http.kernel.Route;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What customers think of the answers they got. */
public final class RatingRoutes {
    private static final Access READ = Access.holdingOrVisiting(Right.READ_DIALOGS);
    private static final Access WRITE = Access.holdingOrVisiting(Right.WRITE_DIALOGS);
    private static final String RATING = "/api/dialogs/{id}/messages/{messageId}/rating";

    private final DialogsApi dialogs;

    private record RatedJson(String messageId, String value) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    private record RatingJson(
            String messageId, String value, @Nullable String comment) {
        static RatingJson of(Rating rating) {
            var comment = rating.comment().map(RatingComment::value).orElse(null);
            return new RatingJson(rating.message().toString(), name(rating.value()), comment);
        }
    }

    public RatingRoutes(DialogsApi dialogs) {
        this.dialogs = dialogs;
    }

    public List<Route> routes() {
        return List.of(
                Route.put(RATING, WRITE, this::rate),
                Route.delete(RATING, WRITE, this::withdraw),
                Route.get("/api/dialogs/{id}/ratings", READ, this::list));
    }

    private HttpAnswer rate(Request request) {
        var dialog = DialogRoutes.idIn(request);
        var message = messageIn(request);
        var fields = request.body();
        var verdict = fields.required("value", text(RatingRoutes::verdict));
        var comment = fields.optional("comment", text(RatingComment::new));
        fields.check();
        var command = new RateMessage.Command(dialog, message, verdict.get(), comment.get());
        var rating = dialogs.rateMessage().handle(request.actor(), command);
        return HttpAnswer.ok(new RatedJson(rating.message().toString(), name(rating.value())));
    }

    private HttpAnswer withdraw(Request request) {
        var command = new WithdrawRating.Command(DialogRoutes.idIn(request), messageIn(request));
        dialogs.withdrawRating().handle(request.actor(), command);
        return HttpAnswer.empty();
    }

    private HttpAnswer list(Request request) {
        var found = dialogs.listRatings().handle(request.actor(), new ListRatings.Query(DialogRoutes.idIn(request)));
        return HttpAnswer.ok(PageJson.whole(found.stream().map(RatingJson::of).toList()));
    }

    private static MessageId messageIn(Request request) {
        return request.id("messageId", MessageId::new, DialogRefusal.UNKNOWN_MESSAGE);
    }

    private static RatingValue verdict(String name) {
        return switch (name) {
            case "up" -> RatingValue.UP;
            case "down" -> RatingValue.DOWN;
            default -> throw InputRefusal.NOT_ONE_OF.refusal("allowed", "up, down");
        };
    }

    private static String name(RatingValue value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
