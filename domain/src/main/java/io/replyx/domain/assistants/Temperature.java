package io.replyx.domain.assistants;

import io.replyx.domain.kernel.InputRefusal;

/** How freely the model picks its words, 0 (always the likeliest) to 2. */
public record Temperature(double value) {
    private static final double MAX = 2;
    public static final Temperature DEFAULT = new Temperature(0.2);

    public Temperature {
        if (!(value >= 0 && value <= MAX)) {
            throw InputRefusal.OUT_OF_RANGE.refusal("min", 0, "max", 2);
        }
    }
}
