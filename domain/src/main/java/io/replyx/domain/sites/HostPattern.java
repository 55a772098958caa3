package io.replyx.domain.sites;

import io.replyx.domain.kernel.InputRefusal;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which hosts an entry of a site's list means.
 *
 * @param subdomains whether it means all hosts below this one, and not this one itself
 * @param port empty for the usual ones; for any on the visitor's own computer
 */
record HostPattern(String host, boolean subdomains, OptionalInt port) {
    private static final Pattern SHAPE =
            Pattern.compile("(\\*\\.)?(\\[[^\\[\\]]*]|[^:/?#@\\[\\]\\s*]+)(?::([0-9]{1,5}))?");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int MAX_PORT = 65_535;

    HostPattern {
        boolean address = host.startsWith("[") || HostNames.isNumeric(host);
        if (address && (subdomains || !LOOPBACK.contains(host))) {
            throw SiteRefusal.ADDRESS_NOT_ALLOWED.refusal();
        }
        if (subdomains && HostNames.labels(host) < 2 && !host.equals("localhost")) {
            throw HostNames.malformed();
        }
        if (port.isPresent() && (port.getAsInt() < 1 || port.getAsInt() > MAX_PORT)) {
            throw InputRefusal.OUT_OF_RANGE.refusal("min", 1, "max", MAX_PORT);
        }
    }

    static HostPattern parse(String text) {
        var matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            throw HostNames.malformed();
        }
        var host = matcher.group(2);
        var port = matcher.group(3) == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(matcher.group(3)));
        return new HostPattern(host.startsWith("[") ? host : HostNames.ascii(host), matcher.group(1) != null, port);
    }

    boolean admits(WebOrigin origin) {
        boolean sameHost =
                subdomains ? origin.host().endsWith("." + host) : origin.host().equals(host);
        return sameHost && admitsPort(origin);
    }

    /** The visitor's own computer: what runs there is nobody's site. */
    boolean isLoopback() {
        return LOOPBACK.contains(host) || host.endsWith(".localhost");
    }

    /** As {@code frame-ancestors} has them (CSP 3, 6.4.2); that grammar knows no IPv6. */
    List<String> sources() {
        if (host.startsWith("[")) {
            return List.of();
        }
        var rest = (subdomains ? "*." : "") + host + sourcePort();
        return List.of("https://" + rest, "http://" + rest);
    }

    private String sourcePort() {
        if (port.isPresent()) {
            return ":" + port.getAsInt();
        }
        return isLoopback() ? ":*" : "";
    }

    private boolean admitsPort(WebOrigin origin) {
        return port.isPresent() ? port.getAsInt() == origin.port() : isLoopback() || origin.isAtUsualPort();
    }
}
