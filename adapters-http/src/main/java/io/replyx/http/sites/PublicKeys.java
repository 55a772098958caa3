package io.replyx.http.sites;

import io.replyx.domain.sites.SiteKey;
import io.replyx.domain.sites.SiteRefusal;
import io.replyx.http.kernel.Request;
import io.replyx.http.kernel.Texts;

/** The key of a site in a path. What can be no key is as unknown as one that does not exist. */
final class PublicKeys {
    private PublicKeys() {}

    static SiteKey in(Request request) {
        var text = request.piece("siteKey");
        return SiteKey.parse(text).orElseThrow(() -> SiteRefusal.UNKNOWN_SITE.refusal("id", Texts.shown(text)));
    }
}
