package io.replyx.domain.sites;

import io.replyx.domain.kernel.TextRule;

/**
 * One entry of the list of domains that a site's chat may stand on: {@code example.com}, {@code *.example.com} for
 * everything below it, {@code example.com:8443} for one port. Other scripts than Latin are welcome.
 *
 * @param shown as it was written
 */
public record AllowedDomain(String shown) {
    private static final TextRule RULE = TextRule.line(1, 300);

    public AllowedDomain {
        shown = RULE.check(shown);
        HostPattern.parse(shown);
    }

    HostPattern pattern() {
        return HostPattern.parse(shown);
    }

    @Override
    public String toString() {
        return shown;
    }
}
