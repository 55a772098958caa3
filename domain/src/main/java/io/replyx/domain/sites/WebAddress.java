package io.replyx.domain.sites;

import io.replyx.domain.kernel.InputRefusal;
import io.replyx.domain.kernel.TextRule;
import java.util.regex.Pattern;

/** The address of something on the web. Nothing that a browser would carry out or read from elsewhere. */
public record WebAddress(String value) {
    private static final TextRule RULE = TextRule.line(1, 2_000);
    private static final Pattern SHAPE = Pattern.compile("(?i:https?)://[^\\s/?#\\\\]+([/?#]\\S*)?");

    public WebAddress {
        value = RULE.check(value);
        if (!SHAPE.matcher(value).matches()) {
            throw InputRefusal.BAD_FORMAT.refusal("expected", "a web address such as https://example.com/page");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
