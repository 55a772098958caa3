package io.replyx.domain.sites;

import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.kernel.EncryptedSecret;
import io.replyx.domain.kernel.SiteId;
import io.replyx.domain.kernel.TenantAggregate;
import io.replyx.domain.kernel.TenantId;
import java.time.Instant;

/** A place on the web where customers talk to one of the tenant's assistants. */
public record Site(SiteId id, TenantId tenant, Content content, SiteKeys keys, Instant createdAt, long version)
        implements TenantAggregate<SiteId> {

    /** What its owner fills in. */
    public record Content(AssistantId assistant, SiteName name, SiteDomains domains, SiteSettings settings) {}

    public static Site create(SiteId id, TenantId tenant, Content content, SiteKeys keys, Instant now) {
        return new Site(id, tenant, content, keys, now, 0);
    }

    public AssistantId assistant() {
        return content.assistant();
    }

    public SiteName name() {
        return content.name();
    }

    public SiteDomains domains() {
        return content.domains();
    }

    public SiteSettings settings() {
        return content.settings();
    }

    public Site with(Content next) {
        return new Site(id, tenant, next, keys, createdAt, version);
    }

    /** Pages that still say the old key are turned away from now on. */
    public Site rotateKey(SiteKeyId next) {
        return with(new SiteKeys(next, keys.identity()));
    }

    /** Signatures made with the old secret are wrong from now on. */
    public Site rotateIdentity(EncryptedSecret next) {
        return with(new SiteKeys(keys.current(), next));
    }

    public SiteKey key() {
        return new SiteKey(tenant, keys.current());
    }

    private Site with(SiteKeys next) {
        return new Site(id, tenant, content, next, createdAt, version);
    }
}
