package io.replyx.application.sites;

import io.replyx.domain.sites.SiteDomains;

/**
 * How an installation handles sites.
 *
 * @param loopbackAllowed whether pages on the visitor's own computer may be listed; for development only
 */
public record SitePolicy(boolean loopbackAllowed) {
    public static final SitePolicy STRICT = new SitePolicy(false);

    void check(SiteDomains domains) {
        if (!loopbackAllowed) {
            domains.requirePublic();
        }
    }
}
