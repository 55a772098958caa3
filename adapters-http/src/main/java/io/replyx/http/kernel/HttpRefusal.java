package io.replyx.http.kernel;

import io.replyx.domain.kernel.RefusalCode;
import io.replyx.domain.kernel.RefusalKind;

/** What can be wrong with a request before any use case sees it, or with the server. */
public enum HttpRefusal implements RefusalCode {
    MALFORMED_REQUEST(400, "The request is not valid HTTP."),
    MALFORMED_JSON(400, "The body is not valid JSON (line {line}, column {column})."),
    MALFORMED_MULTIPART(400, "The multipart body is broken."),
    BAD_ENCODING(400, "The request is not valid UTF-8."),
    INVALID_ACCESS_TOKEN(401, "The access token is wrong or expired. Log in again or refresh it."),
    INVALID_TICKET(401, "The ticket is unknown, used or expired. Ask for a new one."),
    UNKNOWN_PATH(404, "There is nothing at {path}."),
    METHOD_NOT_ALLOWED(405, "{method} is not possible here. Use {allowed}."),
    BODY_TOO_LARGE(413, "The body is larger than {max} KB."),
    URI_TOO_LONG(414, "The address is too long."),
    WRONG_CONTENT_TYPE(415, "Send the body as {supported}."),
    NOT_TOGETHER(422, "cannot be combined with {other}"),
    URL_NOT_SUPPORTED(422, "Documents cannot be loaded from a web address yet. Send their text or upload a file."),
    HEADERS_TOO_LARGE(431, "The request's headers are too large."),
    INTERNAL_ERROR(500, "Something went wrong on our side. Please report trace {trace}."),
    UNAVAILABLE(503, "A part of the service is not available right now. Try again in {seconds} seconds."),
    REPLY_TIMEOUT(504, "The answer to message {id} is not ready yet. It is still being written and will be stored.");

    private final int status;
    private final String template;

    HttpRefusal(int status, String template) {
        this.status = status;
        this.template = template;
    }

    public int status() {
        return status;
    }

    @Override
    public RefusalKind kind() {
        return switch (status) {
            case 401 -> RefusalKind.UNAUTHENTICATED;
            case 404 -> RefusalKind.NOT_FOUND;
            case 503, 504 -> RefusalKind.EXHAUSTED;
            default -> RefusalKind.INVALID;
        };
    }

    @Override
    public String template() {
        return template;
    }
}
