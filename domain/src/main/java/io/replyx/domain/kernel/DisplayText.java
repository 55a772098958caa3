package io.replyx.domain.kernel;

/** A sentence or two that an assistant says as it stands: a greeting, an honest "I don't know". */
public record DisplayText(String value) {
    private static final TextRule RULE = TextRule.lines(1, 1_000);

    public DisplayText {
        value = RULE.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
