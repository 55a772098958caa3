package io.replyx.domain.sites;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a page comes from, as browsers say it (RFC 6454). Hosts are in lower case and ASCII.
 *
 * @param port also where browsers leave it out
 */
record WebOrigin(String scheme, String host, int port) {
    /** Without a dot at the end, a user or a path: no browser sends such a thing for a page that may come in. */
    private static final Pattern SHAPE =
            Pattern.compile("(?i)(https?)://(\\[::1]|[a-z0-9_-]+(?:\\.[a-z0-9_-]+)*)(?::([1-9][0-9]{0,4}))?");

    private static final int MAX_LENGTH = 300;
    private static final int MAX_PORT = 65_535;

    /** Empty for opaque origins ({@code null}), other schemes, and whatever else is no origin. */
    static Optional<WebOrigin> parse(String text) {
        var matcher = SHAPE.matcher(text);
        if (text.length() > MAX_LENGTH || !matcher.matches()) {
            return Optional.empty();
        }
        var scheme = matcher.group(1).toLowerCase(Locale.ROOT);
        var host = matcher.group(2).toLowerCase(Locale.ROOT);
        int port = Optional.ofNullable(matcher.group(3)).map(Integer::parseInt).orElseGet(() -> usualPort(scheme));
        return Optional.of(new WebOrigin(scheme, host, port)).filter(origin -> origin.port() <= MAX_PORT);
    }

    boolean isAtUsualPort() {
        return port == usualPort(scheme);
    }

    private static int usualPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }
}
