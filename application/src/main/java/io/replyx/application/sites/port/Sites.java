package io.replyx.application.sites.port;

import io.replyx.application.kernel.TenantStore;
import io.replyx.domain.kernel.SiteId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.sites.Site;
import io.replyx.domain.sites.SiteKey;
import io.replyx.domain.sites.SiteKeyId;
import io.replyx.domain.sites.SiteRefusal;
import java.util.Optional;

/** A tenant's sites. Visitors of a removed one, and their dialogs, stay. */
public interface Sites extends TenantStore<SiteId, Site> {
    @Override
    default SiteRefusal unknown() {
        return SiteRefusal.UNKNOWN_SITE;
    }

    /** By the key that pages say now; empty for one that was rotated away, and wherever {@link #find} is. */
    Optional<Site> findByKey(TenantId tenant, SiteKeyId key);

    /** Like {@link #find}; nobody else locks it before this transaction ends. Waits for whoever holds it. */
    Optional<Site> lock(TenantId tenant, SiteId id);

    /** @throws io.replyx.domain.kernel.Refusal {@code unknown_site} where {@link #findByKey} is empty */
    default Site require(SiteKey key) {
        return findByKey(key.tenant(), key.id()).orElseThrow(() -> SiteRefusal.UNKNOWN_SITE.refusal("id", key));
    }
}
