package io.replyx.domain.sites;

import io.replyx.domain.kernel.InputRefusal;
import java.util.Locale;
import java.util.regex.Pattern;

/** A colour as {@code #rrggbb}, in lower case. */
public record Color(String value) {
    private static final Pattern SHAPE = Pattern.compile("#[0-9a-fA-F]{6}");

    public Color {
        if (!SHAPE.matcher(value).matches()) {
            throw InputRefusal.BAD_FORMAT.refusal("expected", "a colour such as #1a73e8");
        }
        value = value.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
