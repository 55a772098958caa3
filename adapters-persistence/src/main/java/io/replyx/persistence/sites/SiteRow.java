package io.replyx.persistence.sites;

import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.kernel.EncryptedSecret;
import io.replyx.domain.kernel.SiteId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.sites.AllowedDomain;
import io.replyx.domain.sites.Site;
import io.replyx.domain.sites.SiteDomains;
import io.replyx.domain.sites.SiteKeyId;
import io.replyx.domain.sites.SiteKeys;
import io.replyx.domain.sites.SiteName;
import io.replyx.persistence.kernel.TenantKey;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "site")
@NullUnmarked
class SiteRow {
    @EmbeddedId
    TenantKey key;

    @Column(name = "assistant_id")
    UUID assistant;

    String name;

    @Column(name = "public_key")
    UUID publicKey;

    @Column(name = "identity_secret")
    String identitySecret;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> domains;

    @Embedded
    SettingsColumns settings;

    boolean removed;

    @Column(name = "created_at")
    Instant createdAt;

    @Version
    long version;

    static SiteRow of(Site site) {
        var row = new SiteRow();
        row.key = new TenantKey(site.tenant().value(), site.id().value());
        row.assistant = site.assistant().value();
        row.name = site.name().value();
        row.publicKey = site.keys().current().value();
        row.identitySecret = site.keys().identity().value();
        row.domains =
                site.domains().entries().stream().map(AllowedDomain::shown).toList();
        row.settings = SettingsColumns.of(site.settings());
        row.createdAt = site.createdAt();
        row.version = site.version();
        return row;
    }

    Site toSite() {
        return new Site(
                new SiteId(key.id()),
                new TenantId(key.tenant()),
                new AssistantId(assistant),
                new SiteName(name),
                new SiteKeys(new SiteKeyId(publicKey), new EncryptedSecret(identitySecret)),
                new SiteDomains(domains.stream().map(AllowedDomain::new).toList()),
                settings.toSettings(),
                createdAt,
                version);
    }
}
