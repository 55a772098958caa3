package io.replyx.domain.sites;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.dialogs.Customer;
import io.replyx.domain.dialogs.Metadata;
import io.replyx.domain.identity.EmailAddress;
import io.replyx.domain.identity.PersonName;
import io.replyx.domain.identity.TokenHash;
import io.replyx.domain.kernel.EncryptedSecret;
import io.replyx.domain.kernel.SiteId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.kernel.VisitorId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VisitorTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final TokenHash SECRET = new TokenHash("1");
    private static final VisitorProfile.ProfileUpdate NAMED = new VisitorProfile.ProfileUpdate(
            Optional.of(new PersonName("Anna")),
            Optional.of(new EmailAddress("anna@example.com")),
            Optional.of(new LanguageTag("ru")),
            Optional.of(new Metadata(Map.of("plan", "gold"))),
            Optional.empty());

    private final Site site = site(1);
    private final Visitor visitor = Visitor.create(new VisitorId(new UUID(5, 5)), site, SECRET, NOW);

    private static Site site(long id) {
        var domains = new SiteDomains(List.of(new AllowedDomain("example.com")));
        var content = new Site.Content(
                new AssistantId(new UUID(3, 3)), new SiteName("Shop"), domains, SiteSettings.defaults());
        var keys = new SiteKeys(new SiteKeyId(new UUID(4, id)), new EncryptedSecret("x"));
        return Site.create(new SiteId(new UUID(1, id)), new TenantId(new UUID(2, 2)), content, keys, NOW);
    }

    @Test
    void is_known_by_their_secret_at_their_site() {
        assertThat(visitor.isKnownBy(SECRET, site.id())).isTrue();
        assertThat(visitor.isKnownBy(new TokenHash("2"), site.id())).isFalse();
        assertThat(visitor.isKnownBy(SECRET, site(2).id())).isFalse();
    }

    @Test
    void of_many_devices_the_latest_eight_are_known() {
        var everywhere = IntStream.rangeClosed(2, 9)
                .mapToObj(i -> new TokenHash(String.valueOf(i)))
                .reduce(visitor, Visitor::remember, (one, _) -> one);

        assertThat(everywhere.isKnownBy(SECRET, site.id())).isFalse();
        for (int i = 2; i <= 9; i++) {
            assertThat(everywhere.isKnownBy(new TokenHash(String.valueOf(i)), site.id()))
                    .isTrue();
        }
    }

    @Test
    void what_is_not_told_anew_stays() {
        var named = visitor.touch(NAMED, NOW.plusSeconds(1));
        var later = named.touch(VisitorProfile.ProfileUpdate.NONE, NOW.plusSeconds(2));

        assertThat(later.profile()).isEqualTo(named.profile());
        assertThat(later.profile().attributes().entries()).containsEntry("plan", "gold");
        assertThat(later.lastSeenAt()).isEqualTo(NOW.plusSeconds(2));
        assertThat(later.createdAt()).isEqualTo(NOW);
    }

    @Test
    void the_tenant_sees_an_id_only_where_it_was_vouched_for() {
        assertThat(visitor.customer()).isEqualTo(Customer.ANONYMOUS);
        assertThat(visitor.touch(NAMED, NOW).customer()).isEqualTo(new Customer(Optional.empty(), Optional.of("Anna")));
        assertThat(visitor.verify(new UserReference("u-7")).customer())
                .isEqualTo(new Customer(Optional.of("u-7"), Optional.empty()));
    }

    @Test
    void the_first_consent_counts() {
        var agreed = visitor.consent(NOW.plusSeconds(1)).consent(NOW.plusSeconds(2));

        assertThat(agreed.consentedAt()).contains(NOW.plusSeconds(1));
    }
}
