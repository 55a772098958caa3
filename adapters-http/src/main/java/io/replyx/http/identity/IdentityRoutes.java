package io.replyx.http.identity;

import static io.replyx.http.kernel.FieldReader.text;

import io.replyx.application.identity.ConfirmEmail;
import io.replyx.application.identity.GetCurrentUser;
import io.replyx.application.identity.IdentityApi;
import io.replyx.application.identity.LogIn;
import io.replyx.application.identity.LogOut;
import io.replyx.application.identity.RefreshSession;
import io.replyx.application.identity.RegisterUser;
import io.replyx.application.identity.ResendConfirmation;
import io.replyx.application.kernel.AccessRefusal;
import io.replyx.application.kernel.RateLimiter;
import io.replyx.domain.identity.EmailAddress;
import io.replyx.domain.identity.IdentityRefusal;
import io.replyx.domain.identity.Password;
import io.replyx.domain.identity.PersonName;
import io.replyx.domain.identity.TenantName;
import io.replyx.domain.kernel.Language;
import io.replyx.domain.kernel.Refusal;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.kernel.TextRule;
import io.replyx.http.kernel.Access;
import io.replyx.http.kernel.FieldRefusal;
import io.replyx.http.kernel.HttpAnswer;
import io.replyx.http.kernel.LimitHeaders;
import io.replyx.http.kernel.Request;
import io.replyx.http.kernel.Route;
import io.replyx.http.kernel.UuidParser;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Registering, confirming, logging in and out. */
public final class IdentityRoutes {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final TextRule TOKEN = TextRule.line(1, 300);

    private final IdentityApi identity;
    private final AccessTokens tokens;
    private final RateLimiter limiter;
    private final RateLimiter.Limit logins;
    private final RateLimiter.Limit registrations;

    /** @param failedLogins and {@code registrationsAllowed} for one address within a minute */
    public IdentityRoutes(
            IdentityApi identity,
            AccessTokens tokens,
            RateLimiter limiter,
            int failedLogins,
            int registrationsAllowed) {
        this.identity = identity;
        this.tokens = tokens;
        this.limiter = limiter;
        this.logins = new RateLimiter.Limit("login", failedLogins, MINUTE);
        this.registrations = new RateLimiter.Limit("register", registrationsAllowed, MINUTE);
    }

    public List<Route> routes() {
        return List.of(
                Route.post("/api/auth/register", Access.anyone(), this::register),
                Route.post("/api/auth/confirm-email", Access.anyone(), this::confirmEmail),
                Route.post("/api/auth/resend-confirmation", Access.anyone(), this::resendConfirmation),
                Route.post("/api/auth/login", Access.anyone(), this::logIn),
                Route.post("/api/auth/refresh", Access.anyone(), this::refresh),
                Route.post("/api/auth/logout", Access.loggedIn(), this::logOut),
                Route.get("/api/auth/me", Access.loggedIn(), this::me));
    }

    private HttpAnswer register(Request request) {
        var fields = request.body();
        var email = fields.required("email", text(EmailAddress::new));
        var password = fields.required("password", text(Password::new));
        var name = fields.required("name", text(PersonName::new));
        var company = fields.optional("company", text(TenantName::new));
        var language = fields.optional("language", text(Language::of));
        fields.check();
        var left = take(registrations, request.address());
        var command = new RegisterUser.Command(
                email.get(),
                password.get(),
                name.get(),
                company.get(),
                language.get().orElse(request.language()));
        var profile = identity.registerUser().handle(request.actor(), command);
        return HttpAnswer.with(left, HttpAnswer.created(IdentityJson.ProfileJson.of(profile)));
    }

    private Map<String, String> take(RateLimiter.Limit limit, String key) {
        return LimitHeaders.of(limit, limiter.require(limit, key, AccessRefusal.TOO_MANY_ATTEMPTS));
    }

    private HttpAnswer confirmEmail(Request request) {
        var fields = request.body();
        var token = fields.required("token", text(TOKEN::check));
        fields.check();
        var user = FieldRefusal.naming(
                "token", () -> identity.confirmEmail().handle(request.actor(), new ConfirmEmail.Command(token.get())));
        return HttpAnswer.ok(new IdentityJson.ConfirmedJson(IdentityJson.UserJson.of(user)));
    }

    private HttpAnswer resendConfirmation(Request request) {
        var fields = request.body();
        var email = fields.required("email", text(EmailAddress::new));
        fields.check();
        take(registrations, request.address());
        identity.resendConfirmation().handle(request.actor(), new ResendConfirmation.Command(email.get()));
        return HttpAnswer.empty();
    }

    private HttpAnswer logIn(Request request) {
        var fields = request.body();
        var email = fields.required("email", text(EmailAddress::new));
        var password = fields.required("password", text(value -> value));
        var tenant = fields.optional("tenantId", text(id -> new TenantId(UuidParser.require(id))));
        fields.check();
        var key = request.address() + " " + email.get();
        var left = take(logins, key);
        var command = new LogIn.Command(email.get(), asTyped(password.get()), tenant.get());
        var login = identity.logIn().handle(request.actor(), command);
        limiter.reset(logins, key);
        return HttpAnswer.with(left, HttpAnswer.ok(IdentityJson.SignedInJson.of(login, tokens)));
    }

    /** A password that breaks the rules for new ones is simply a wrong one. */
    private static Password asTyped(String password) {
        try {
            return new Password(password);
        } catch (Refusal impossible) {
            throw IdentityRefusal.WRONG_CREDENTIALS.refusal();
        }
    }

    private HttpAnswer refresh(Request request) {
        var fields = request.body();
        var token = fields.required("refreshToken", text(TOKEN::check));
        fields.check();
        var login = identity.refreshSession().handle(request.actor(), new RefreshSession.Command(token.get()));
        return HttpAnswer.ok(IdentityJson.SignedInJson.of(login, tokens));
    }

    private HttpAnswer logOut(Request request) {
        request.optionalBody().check();
        var session = request.session().orElseThrow(IdentityRefusal.INVALID_REFRESH_TOKEN::refusal);
        identity.logOut().handle(request.actor(), new LogOut.Command(session));
        return HttpAnswer.empty();
    }

    private HttpAnswer me(Request request) {
        return HttpAnswer.ok(IdentityJson.ProfileJson.of(
                identity.getCurrentUser().handle(request.actor(), new GetCurrentUser.Query())));
    }
}
