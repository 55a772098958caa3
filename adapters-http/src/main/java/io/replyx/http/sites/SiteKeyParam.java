package io.replyx.http.sites;

import io.replyx.domain.sites.SiteKey;
import io.replyx.domain.sites.SiteRefusal;
import io.replyx.http.kernel.Request;
import io.replyx.http.kernel.TextValidation;

/** The key of a site in a path. What can be no key is as unknown as one that does not exist. */
final class SiteKeyParam {
    private SiteKeyParam() {}

    static SiteKey in(Request request) {
        var text = request.pathParam("siteKey");
        return SiteKey.parse(text)
                .orElseThrow(() -> SiteRefusal.UNKNOWN_SITE.refusal("id", TextValidation.shown(text)));
    }
}
