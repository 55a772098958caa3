package io.replyx.http.kernel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** A problem as RFC 9457 writes it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type, String title, int status, String detail, String code, String traceId, List<FieldError> errors) {

    /** What is wrong with one field. */
    public record FieldError(String field, String code, String message) {}
}
