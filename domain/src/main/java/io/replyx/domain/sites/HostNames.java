package io.replyx.domain.sites;

import io.replyx.domain.kernel.InputRefusal;
import io.replyx.domain.kernel.Refusal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Host names, as people write them and as browsers do. */
final class HostNames {
    private static final Pattern DOTS = Pattern.compile("[.。．｡]");
    private static final Pattern LABEL = Pattern.compile("[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+|0x[0-9a-f]*");
    private static final int MAX_LENGTH = 253;

    private HostNames() {}

    /**
     * In lower case, and in Punycode where it was not ASCII.
     *
     * @throws Refusal when it can be no host's name
     */
    static String ascii(String name) {
        var ascii = Arrays.stream(DOTS.split(name, -1)).map(HostNames::label).collect(Collectors.joining("."));
        if (ascii.length() > MAX_LENGTH) {
            throw malformed();
        }
        return ascii;
    }

    /** What browsers take for an IP address, however it is written. */
    static boolean isNumeric(String name) {
        return NUMBER.matcher(name.substring(name.lastIndexOf('.') + 1)).matches();
    }

    static int labels(String name) {
        return (int) name.chars().filter(point -> point == '.').count() + 1;
    }

    static Refusal malformed() {
        return InputRefusal.BAD_FORMAT.refusal(
                "expected", "a domain such as example.com, *.example.com or example.com:8443");
    }

    private static String label(String label) {
        var lower = Normalizer.normalize(label, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var folded = Normalizer.normalize(lower, Normalizer.Form.NFC);
        var ascii = folded.chars().allMatch(unit -> unit < 128) ? folded : Punycode.label(spoken(folded));
        if (!LABEL.matcher(ascii).matches()) {
            throw malformed();
        }
        return ascii;
    }

    /** Only what belongs to some language: signs that look like a slash or a dot do not get in. */
    private static String spoken(String label) {
        if (!label.codePoints().allMatch(HostNames::isSpoken)) {
            throw malformed();
        }
        return label;
    }

    private static boolean isSpoken(int point) {
        return Character.isLetterOrDigit(point)
                || point == '-'
                || Character.getType(point) == Character.NON_SPACING_MARK
                || Character.getType(point) == Character.COMBINING_SPACING_MARK;
    }
}
