package io.replyx.application.sites.port;

import io.replyx.application.kernel.Slice;
import io.replyx.domain.kernel.SiteId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.sites.Site;
import io.replyx.domain.sites.SiteKey;
import io.replyx.domain.sites.SiteKeyId;
import io.replyx.domain.sites.SiteRefusal;
import java.util.Optional;

/** A tenant's sites. */
public interface Sites {
    /** Empty for an unknown id, a removed one, and another tenant's id alike. */
    Optional<Site> find(TenantId tenant, SiteId id);

    /** By the key that pages say now; empty for one that was rotated away, and wherever {@link #find} is. */
    Optional<Site> findByKey(TenantId tenant, SiteKeyId key);

    /** Like {@link #find}; nobody else locks it before this transaction ends. Waits for whoever holds it. */
    Optional<Site> lock(TenantId tenant, SiteId id);

    /** @throws io.replyx.domain.kernel.Refusal {@code unknown_site} where {@link #find} is empty */
    default Site require(TenantId tenant, SiteId id) {
        return find(tenant, id).orElseThrow(() -> SiteRefusal.UNKNOWN_SITE.refusal("id", id));
    }

    /** @throws io.replyx.domain.kernel.Refusal {@code unknown_site} where {@link #findByKey} is empty */
    default Site require(SiteKey key) {
        return findByKey(key.tenant(), key.id()).orElseThrow(() -> SiteRefusal.UNKNOWN_SITE.refusal("id", key));
    }

    /** Newest first; removed ones are left out. */
    Slice<Site> list(TenantId tenant, Slice.Request request);

    void add(Site site);

    /** @throws io.replyx.application.kernel.StaleState when the stored version is not {@code site.version()} */
    void save(Site site);

    /** It is not found or listed any more; its visitors and their dialogs stay. Removing twice is harmless. */
    void remove(TenantId tenant, SiteId id);
}
