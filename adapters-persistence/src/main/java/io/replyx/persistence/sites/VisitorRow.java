package io.replyx.persistence.sites;

import io.replyx.domain.dialogs.Metadata;
import io.replyx.domain.identity.EmailAddress;
import io.replyx.domain.identity.PersonName;
import io.replyx.domain.identity.TokenHash;
import io.replyx.domain.kernel.SiteId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.kernel.VisitorId;
import io.replyx.domain.sites.LanguageTag;
import io.replyx.domain.sites.Page;
import io.replyx.domain.sites.UserReference;
import io.replyx.domain.sites.Visitor;
import io.replyx.domain.sites.VisitorCredentials;
import io.replyx.domain.sites.VisitorProfile;
import io.replyx.domain.sites.WebAddress;
import io.replyx.persistence.kernel.TenantKey;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "visitor")
@NullUnmarked
class VisitorRow {
    @EmbeddedId
    TenantKey key;

    @Column(name = "site_id")
    UUID site;

    @Column(name = "user_reference")
    String userReference;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> devices;

    String name;
    String email;
    String locale;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> attributes;

    @Column(name = "page_url")
    String pageUrl;

    @Column(name = "page_title")
    String pageTitle;

    @Column(name = "page_referrer")
    String pageReferrer;

    @Column(name = "consented_at")
    Instant consentedAt;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "last_seen_at")
    Instant lastSeenAt;

    static VisitorRow of(Visitor visitor) {
        var row = new VisitorRow();
        row.key = new TenantKey(visitor.tenant().value(), visitor.id().value());
        row.site = visitor.site().value();
        row.userReference =
                visitor.credentials().user().map(UserReference::value).orElse(null);
        row.devices = visitor.credentials().deviceTokens().stream()
                .map(TokenHash::value)
                .toList();
        row.put(visitor.profile());
        row.consentedAt = visitor.consentedAt().orElse(null);
        row.createdAt = visitor.createdAt();
        row.lastSeenAt = visitor.lastSeenAt();
        return row;
    }

    private void put(VisitorProfile profile) {
        name = profile.name().map(PersonName::value).orElse(null);
        email = profile.email().map(EmailAddress::value).orElse(null);
        locale = profile.locale().map(LanguageTag::value).orElse(null);
        attributes = profile.attributes().entries();
        pageUrl = profile.page().map(page -> page.url().value()).orElse(null);
        pageTitle = profile.page().map(page -> page.title().value()).orElse(null);
        pageReferrer =
                profile.page().flatMap(Page::referrer).map(WebAddress::value).orElse(null);
    }

    Visitor toVisitor() {
        var credentials = new VisitorCredentials(
                Optional.ofNullable(userReference).map(UserReference::new),
                devices.stream().map(TokenHash::new).toList());
        return new Visitor(
                new VisitorId(key.id()),
                new TenantId(key.tenant()),
                new SiteId(site),
                credentials,
                profile(),
                Optional.ofNullable(consentedAt),
                createdAt,
                lastSeenAt);
    }

    private VisitorProfile profile() {
        return new VisitorProfile(
                Optional.ofNullable(name).map(PersonName::new),
                Optional.ofNullable(email).map(EmailAddress::new),
                Optional.ofNullable(locale).map(LanguageTag::new),
                new Metadata(attributes),
                Optional.ofNullable(pageUrl).map(this::page));
    }

    private Page page(String url) {
        var referrer = Optional.ofNullable(pageReferrer).map(WebAddress::new);
        return new Page(new WebAddress(url), new Page.Title(pageTitle), referrer);
    }
}
