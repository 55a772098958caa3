package io.replyx.persistence.sites;

import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.kernel.EncryptedSecret;
import io.replyx.domain.kernel.SiteId;
import io.replyx.domain.sites.AllowedDomain;
import io.replyx.domain.sites.Site;
import io.replyx.domain.sites.SiteDomains;
import io.replyx.domain.sites.SiteKeyId;
import io.replyx.domain.sites.SiteKeys;
import io.replyx.domain.sites.SiteName;
import io.replyx.persistence.kernel.TenantRow;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "site")
@NullUnmarked
class SiteRow extends TenantRow<Site> {
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

    SiteRow() {}

    SiteRow(Site site) {
        super(site);
        this.assistant = site.assistant().value();
        this.name = site.name().value();
        this.publicKey = site.keys().current().value();
        this.identitySecret = site.keys().identity().value();
        this.domains =
                site.domains().entries().stream().map(AllowedDomain::shown).toList();
        this.settings = SettingsColumns.of(site.settings());
    }

    @Override
    protected Site toDomain() {
        return new Site(
                new SiteId(id()),
                tenant(),
                new Site.Content(
                        new AssistantId(assistant),
                        new SiteName(name),
                        new SiteDomains(domains.stream().map(AllowedDomain::new).toList()),
                        settings.toSettings()),
                new SiteKeys(new SiteKeyId(publicKey), new EncryptedSecret(identitySecret)),
                createdAt,
                version);
    }
}
