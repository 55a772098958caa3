package io.replyx.domain.sites;

import io.replyx.domain.kernel.InputRefusal;
import java.util.regex.Pattern;

/** What a visitor's browser says of their language (BCP 47). */
public record LanguageTag(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8}){0,4}");

    public LanguageTag {
        if (!SHAPE.matcher(value).matches()) {
            throw InputRefusal.BAD_FORMAT.refusal("expected", "a language tag such as ru or en-GB");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
