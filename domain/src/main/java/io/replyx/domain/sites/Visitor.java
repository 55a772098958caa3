package io.replyx.domain.sites;

import io.replyx.domain.dialogs.Customer;
import io.replyx.domain.identity.PersonName;
import io.replyx.domain.identity.TokenHash;
import io.replyx.domain.kernel.SiteId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.kernel.VisitorId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who came to a site: by a secret of their own, or by the word of the tenant's server.
 *
 * @param consentedAt when they agreed to what the site asks for
 */
public record Visitor(
        VisitorId id,
        TenantId tenant,
        SiteId site,
        VisitorCredentials credentials,
        VisitorProfile profile,
        Optional<Instant> consentedAt,
        Instant createdAt,
        Instant lastSeenAt) {

    /** Somebody whom nobody knows yet. */
    public static Visitor create(VisitorId id, Site site, TokenHash secret, Instant now) {
        var credentials = new VisitorCredentials(Optional.empty(), List.of(secret));
        return new Visitor(id, site.tenant(), site.id(), credentials, VisitorProfile.NONE, Optional.empty(), now, now);
    }

    /** Whether the secret is one that was given to this visitor, at this site. */
    public boolean isKnownBy(TokenHash secret, SiteId at) {
        return site.equals(at) && credentials.knows(secret);
    }

    /** Also known by this secret from now on; of many devices the latest count. */
    public Visitor remember(TokenHash secret) {
        return with(credentials.and(secret));
    }

    /** The tenant's own server vouches that this is its user. */
    public Visitor verify(UserReference user) {
        return with(new VisitorCredentials(Optional.of(user), credentials.deviceTokens()));
    }

    /** They were here, and told this. */
    public Visitor touch(VisitorProfile.ProfileUpdate update, Instant now) {
        return with(credentials, profile.with(update), consentedAt, now);
    }

    /** Agreeing twice is harmless: the first time counts. */
    public Visitor consent(Instant now) {
        var since = consentedAt.or(() -> Optional.of(now));
        return with(credentials, profile, since, lastSeenAt);
    }

    public boolean isVerified() {
        return credentials.user().isPresent();
    }

    /** As the tenant sees them in a conversation. */
    public Customer customer() {
        return new Customer(
                credentials.user().map(UserReference::value), profile.name().map(PersonName::value));
    }

    private Visitor with(VisitorCredentials next) {
        return with(next, profile, consentedAt, lastSeenAt);
    }

    private Visitor with(VisitorCredentials known, VisitorProfile told, Optional<Instant> consented, Instant seen) {
        return new Visitor(id, tenant, site, known, told, consented, createdAt, seen);
    }
}
