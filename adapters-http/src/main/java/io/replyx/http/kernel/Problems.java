package io.replyx.http.kernel;

import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.NotFoundResponse;
import io.replyx.application.kernel.AccessRefusal;
import io.replyx.application.kernel.PermanentFailure;
import io.replyx.application.kernel.StaleState;
import io.replyx.application.kernel.Unavailable;
import io.replyx.domain.kernel.Language;
import io.replyx.domain.kernel.Refusal;
import io.replyx.domain.kernel.RefusalCode;
import io.replyx.domain.kernel.RefusalKind;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever was thrown into a problem to answer with. Defects are logged here, and nowhere else. */
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Translations translations;

    /** A problem with the headers that go with it. */
    public record Response(Problem problem, Map<String, String> headers) {}

    /** In which request something went wrong. */
    public record RequestInfo(String method, String path, Language language, String traceId) {}

    public Problems(Translations translations) {
        this.translations = translations;
    }

    public Response of(Throwable thrown, RequestInfo info) {
        return switch (thrown) {
            case FieldRefusal named -> named(named, info);
            case Refusal refusal -> refused(refusal, info);
            case StaleState _ -> refused(AccessRefusal.CHANGED_MEANWHILE.refusal(), info);
            case Unavailable unavailable -> unavailable(unavailable, info);
            case PermanentFailure declined ->
                unavailable(new Unavailable(String.valueOf(declined.getMessage()), Optional.empty(), declined), info);
            case MethodNotAllowedResponse response -> methodNotAllowed(response, info);
            case NotFoundResponse _ ->
                refused(HttpRefusal.UNKNOWN_PATH.refusal("path", TextValidation.shown(info.path())), info);
            case MalformedRequest _ -> refused(HttpRefusal.MALFORMED_REQUEST.refusal(), info);
            case HttpResponseException _ -> refused(HttpRefusal.MALFORMED_REQUEST.refusal(), info);
            case HttpException http when http.getCode() < 500 -> refused(ofStatus(http.getCode()), info);
            default -> defect(thrown, info);
        };
    }

    /** The refusal that stands for a status which the server itself, below all routes, answers with. */
    public static Refusal ofStatus(int status) {
        return switch (status) {
            case 414 -> HttpRefusal.URI_TOO_LONG.refusal();
            case 431 -> HttpRefusal.HEADERS_TOO_LARGE.refusal();
            case 503 -> HttpRefusal.UNAVAILABLE.refusal("seconds", RETRY_AFTER.toSeconds());
            default -> HttpRefusal.MALFORMED_REQUEST.refusal();
        };
    }

    private Response refused(Refusal refusal, RequestInfo info) {
        var errors = refusal.violations().stream()
                .map(violation -> error(violation, info.language()))
                .toList();
        return response(refusal, errors, info);
    }

    private Response named(FieldRefusal named, RequestInfo info) {
        var violation = named.refusal().about(named.field());
        return response(named.refusal(), List.of(error(violation, info.language())), info);
    }

    private Response unavailable(Unavailable unavailable, RequestInfo info) {
        LOG.warn("{} {} needs something that is not available", info.method(), info.path(), unavailable);
        long seconds = Math.max(1, unavailable.retryAfter().orElse(RETRY_AFTER).toSeconds());
        return refused(HttpRefusal.UNAVAILABLE.refusal("seconds", seconds), info);
    }

    private Response methodNotAllowed(MethodNotAllowedResponse response, RequestInfo info) {
        var allowed = String.join(", ", response.getDetails().values());
        var refusal = HttpRefusal.METHOD_NOT_ALLOWED.refusal("method", info.method(), "allowed", allowed);
        var problem = refused(refusal, info).problem();
        return new Response(problem, Map.of("Allow", allowed));
    }

    private Response defect(Throwable defect, RequestInfo info) {
        LOG.error("{} {} failed", info.method(), info.path(), defect);
        return refused(HttpRefusal.INTERNAL_ERROR.refusal("trace", info.traceId()), info);
    }

    private Response response(Refusal refusal, List<Problem.FieldError> errors, RequestInfo info) {
        int status = status(refusal.code());
        var problem = new Problem(
                "urn:replyx:problem:" + refusal.code().code(),
                translations.title(status, info.language()),
                status,
                translations.message(refusal.code(), refusal.arguments(), info.language()),
                refusal.code().code(),
                info.traceId(),
                errors);
        return new Response(problem, headers(refusal, status));
    }

    private Problem.FieldError error(Refusal.Violation violation, Language language) {
        var message = translations.message(violation.code(), violation.arguments(), language);
        return new Problem.FieldError(violation.field(), violation.code().code(), message);
    }

    private static Map<String, String> headers(Refusal refusal, int status) {
        var headers = new HashMap<String, String>();
        if (status == 401) {
            boolean wrong = refusal.code() == HttpRefusal.INVALID_ACCESS_TOKEN;
            headers.put("WWW-Authenticate", "Bearer realm=\"replyx\"" + (wrong ? ", error=\"invalid_token\"" : ""));
        }
        if (status == 429 || status == 503) {
            headers.put(
                    "Retry-After",
                    refusal.arguments().getOrDefault("seconds", String.valueOf(RETRY_AFTER.toSeconds())));
        }
        return headers;
    }

    static int status(RefusalCode code) {
        return code instanceof HttpRefusal http ? http.status() : status(code.kind());
    }

    private static int status(RefusalKind kind) {
        return switch (kind) {
            case INVALID -> 422;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case EXHAUSTED -> 429;
        };
    }
}
