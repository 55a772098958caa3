package io.replyx.domain.kernel;

/** What can be wrong with a value that somebody typed. */
public enum InputRefusal implements RefusalCode {
    INVALID_INPUT("Please correct: {fields}."),
    REQUIRED("is required"),
    WRONG_TYPE("must be {expected}"),
    TOO_SHORT("must have at least {min} characters"),
    TOO_LONG("must have at most {max} characters"),
    OUT_OF_RANGE("must be between {min} and {max}"),
    TOO_MANY("must have at most {max} entries"),
    BAD_CHARACTERS("must not contain control characters or broken Unicode"),
    BAD_FORMAT("must be {expected}"),
    NOT_ONE_OF("must be one of: {allowed}"),
    UNKNOWN_FIELD("is not a field of this request");

    private final String template;

    InputRefusal(String template) {
        this.template = template;
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.INVALID;
    }

    @Override
    public String template() {
        return template;
    }
}
