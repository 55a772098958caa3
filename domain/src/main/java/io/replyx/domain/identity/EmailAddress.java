package io.replyx.domain.identity;

import io.replyx.domain.kernel.InputRefusal;
import io.replyx.domain.kernel.TextRule;
import java.util.Locale;
import java.util.regex.Pattern;

/** An address that mail can be sent to, in lower case so that one person has one account. */
public record EmailAddress(String value) {
    private static final TextRule RULE = TextRule.line(1, 254);
    private static final Pattern SHAPE = Pattern.compile("[^\\s@<>(),;:\"\\[\\]\\\\]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+");

    public EmailAddress {
        value = RULE.check(value).toLowerCase(Locale.ROOT);
        if (!SHAPE.matcher(value).matches()) {
            throw InputRefusal.BAD_FORMAT.refusal("expected", "an e-mail address such as name@example.com");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
