package io.replyx.domain.identity;

import io.replyx.domain.kernel.InputRefusal;

/** A password as typed: never stored, never printed. Any characters are welcome, only length counts. */
public record Password(String value) {
    private static final int MIN = 8;
    private static final int MAX = 256;

    public Password {
        if (value.codePointCount(0, value.length()) < MIN) {
            throw InputRefusal.TOO_SHORT.refusal("min", MIN);
        }
        if (value.length() > MAX) {
            throw InputRefusal.TOO_LONG.refusal("max", MAX);
        }
    }

    @Override
    public String toString() {
        return "(hidden)";
    }
}
