package io.replyx.http.kernel;

import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Names a request in answers and logs, by the caller's own trace when there is one (W3C Trace Context). */
public final class TraceIds {
    private static final Pattern PARENT =
            Pattern.compile("(?!ff)[0-9a-f]{2}-([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}.*");
    private static final String NONE = "0".repeat(32);
    private static final HexFormat HEX = HexFormat.of();

    private final RandomGenerator random;

    public TraceIds(RandomGenerator random) {
        this.random = random;
    }

    public String idOf(Optional<String> traceparent) {
        return traceparent
                .map(PARENT::matcher)
                .filter(matcher -> matcher.matches() && !matcher.group(1).equals(NONE))
                .map(matcher -> matcher.group(1))
                .orElseGet(() -> HEX.toHexDigits(random.nextLong()) + HEX.toHexDigits(random.nextLong() | 1));
    }
}
