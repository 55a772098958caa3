package io.replyx.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replyx.application.sites.port.Visitors;
import io.replyx.domain.dialogs.Metadata;
import io.replyx.domain.identity.EmailAddress;
import io.replyx.domain.identity.PersonName;
import io.replyx.domain.identity.TokenHash;
import io.replyx.domain.kernel.VisitorId;
import io.replyx.domain.sites.LanguageTag;
import io.replyx.domain.sites.Page;
import io.replyx.domain.sites.UserReference;
import io.replyx.domain.sites.Visitor;
import io.replyx.domain.sites.VisitorProfile;
import io.replyx.domain.sites.WebAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** {@link VisitorAuthentication}. */
public abstract class VisitorsContract extends PersistenceContract {
    private static final UserReference USER = new UserReference("crm \"17\"");

    private Visitors visitors() {
        return persistence().siteStores().visitors();
    }

    private Optional<Visitor> find(SampleTenant tenant, VisitorId id) {
        return tenant.in(() -> visitors().find(tenant.id(), id));
    }

    private Visitor full(Visitor visitor) {
        var page = new Page(
                new WebAddress("https://shop.example/cart?a=1&b=«2»"),
                new Page.Title("<script>Корзина</script>"),
                Optional.of(new WebAddress("https://search.example/")));
        var update = new VisitorProfile.ProfileUpdate(
                Optional.of(new PersonName("Анна \"Ли\"")),
                Optional.of(new EmailAddress("anna@example.com")),
                Optional.of(new LanguageTag("ru-RU")),
                Optional.of(new Metadata(Map.of("тариф", "\"золото\"", "empty", ""))),
                Optional.of(page));
        return visitor.verify(USER)
                .remember(new TokenHash("a second device of " + visitor.id()))
                .touch(update, clock().advance(Duration.ofSeconds(1)))
                .consent(clock().advance(Duration.ofSeconds(1)));
    }

    @Test
    void gives_back_somebody_of_whom_nothing_is_known() {
        var tenant = tenant();
        var visitor = tenant.visitor(tenant.site());

        assertThat(find(tenant, visitor.id())).contains(visitor);
        assertThat(tenant.in(() -> visitors().lock(tenant.id(), visitor.id()))).contains(visitor);
    }

    @Test
    void gives_back_all_that_is_known() {
        var tenant = tenant();
        var visitor = full(tenant.newVisitor(tenant.site()));

        tenant.run(() -> visitors().add(visitor));

        assertThat(find(tenant, visitor.id())).contains(visitor);
    }

    @Test
    void saves_all_that_has_become_known() {
        var tenant = tenant();
        var visitor = tenant.visitor(tenant.site());

        tenant.run(() ->
                visitors().save(full(visitors().lock(tenant.id(), visitor.id()).orElseThrow())));

        var saved = find(tenant, visitor.id()).orElseThrow();
        assertThat(saved.profile().page()).isPresent();
        assertThat(saved.credentials().deviceTokens()).hasSize(2);
        assertThat(saved.credentials().user()).contains(USER);
        assertThat(saved.consentedAt()).contains(clock().instant());
        assertThat(saved.lastSeenAt()).isEqualTo(clock().instant().minusSeconds(1));
    }

    @Test
    void an_unknown_and_a_strangers_visitor_look_alike() {
        var tenant = tenant();
        var other = tenant();
        var foreign = other.visitor(other.site());

        for (var id : List.of(new VisitorId(id()), foreign.id())) {
            assertThat(find(tenant, id)).isEmpty();
            assertThat(tenant.in(() -> visitors().lock(tenant.id(), id))).isEmpty();
        }
    }

    @Test
    void finds_a_user_at_the_site_that_vouched() {
        var tenant = tenant();
        var site = tenant.site();
        var elsewhere = tenant.site();
        var visitor = tenant.newVisitor(site).verify(USER);
        tenant.visitor(site);
        tenant.run(() -> visitors().add(visitor));
        var stranger = tenant();

        assertThat(tenant.in(() -> visitors().findByUser(tenant.id(), site.id(), USER)))
                .contains(visitor.id());
        assertThat(tenant.in(() -> visitors().findByUser(tenant.id(), elsewhere.id(), USER)))
                .isEmpty();
        assertThat(tenant.in(() -> visitors().findByUser(tenant.id(), site.id(), new UserReference("CRM \"17\""))))
                .isEmpty();
        assertThat(stranger.in(() -> visitors().findByUser(stranger.id(), site.id(), USER)))
                .isEmpty();
    }

    @Test
    void a_user_is_one_visitor_of_a_site() {
        var tenant = tenant();
        var site = tenant.site();
        var first = tenant.newVisitor(site).verify(USER);
        tenant.run(() -> visitors().add(first));
        var second = tenant.newVisitor(site).verify(USER);

        assertThatThrownBy(() -> tenant.run(() -> visitors().add(second))).isInstanceOf(RuntimeException.class);

        assertThat(find(tenant, second.id())).isEmpty();
        var elsewhere = tenant.newVisitor(tenant.site()).verify(USER);
        tenant.run(() -> visitors().add(elsewhere));
        assertThat(find(tenant, elsewhere.id())).contains(elsewhere);
    }

    @Test
    void nobody_comes_to_a_strangers_site() {
        var foreign = tenant().site();
        var tenant = tenant();
        var own = tenant.site();
        var visitor = tenant.newVisitor(own);
        var lost = new Visitor(
                visitor.id(),
                tenant.id(),
                foreign.id(),
                visitor.credentials(),
                visitor.profile(),
                visitor.consentedAt(),
                visitor.createdAt(),
                visitor.lastSeenAt());

        assertThatThrownBy(() -> tenant.run(() -> visitors().add(lost))).isInstanceOf(RuntimeException.class);

        assertThat(find(tenant, visitor.id())).isEmpty();
    }

    @Test
    void nobody_else_changes_a_visitor_who_is_locked() {
        var tenant = tenant();
        var id = tenant.visitor(tenant.site()).id();

        ConcurrentRun.run(
                6,
                () -> tenant.in(() -> {
                    var visitor = visitors().lock(tenant.id(), id).orElseThrow();
                    int seen = visitor.profile().attributes().entries().size();
                    visitors().save(withNotes(visitor, seen + 1));
                    return seen;
                }));

        assertThat(find(tenant, id).orElseThrow().profile().attributes().entries())
                .hasSize(6);
    }

    private static Visitor withNotes(Visitor visitor, int count) {
        var notes = new HashMap<String, String>();
        for (int i = 0; i < count; i++) {
            notes.put("n" + i, "x");
        }
        var update = new VisitorProfile.ProfileUpdate(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Metadata(notes)),
                Optional.empty());
        return visitor.touch(update, visitor.lastSeenAt());
    }
}
