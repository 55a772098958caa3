package io.replyx.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.replyx.application.kernel.Slice;
import io.replyx.application.kernel.StaleState;
import io.replyx.application.sites.port.Sites;
import io.replyx.domain.kernel.EncryptedSecret;
import io.replyx.domain.kernel.Refusal;
import io.replyx.domain.kernel.SiteId;
import io.replyx.domain.sites.Site;
import io.replyx.domain.sites.SiteKey;
import io.replyx.domain.sites.SiteKeyId;
import io.replyx.domain.sites.SiteRefusal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** {@link Sites}. */
public abstract class SitesContract extends PersistenceContract {
    private Sites sites() {
        return persistence().siteStores().sites();
    }

    private Optional<Site> find(SampleTenant tenant, SiteId id) {
        return tenant.in(() -> sites().find(tenant.id(), id));
    }

    private Optional<Site> findByKey(SampleTenant tenant, SiteKeyId key) {
        return tenant.in(() -> sites().findByKey(tenant.id(), key));
    }

    @Test
    void gives_back_all_of_a_new_site() {
        var tenant = tenant();
        var site = tenant.site();

        assertThat(find(tenant, site.id())).contains(site);
        assertThat(tenant.in(() -> sites().lock(tenant.id(), site.id()))).contains(site);
    }

    @Test
    void gives_back_every_setting() {
        var tenant = tenant();
        var site = SampleSite.full(tenant.newSite(tenant.assistant().id()));

        tenant.run(() -> sites().add(site));

        assertThat(find(tenant, site.id())).contains(site);
    }

    @Test
    void finds_a_site_by_its_current_key() {
        var tenant = tenant();
        var site = tenant.site();
        tenant.site();

        assertThat(findByKey(tenant, site.keys().current())).contains(site);
        assertThat(tenant.in(() -> sites().require(site.key()))).isEqualTo(site);
        assertThat(findByKey(tenant, new SiteKeyId(id()))).isEmpty();
    }

    @Test
    void a_key_that_was_rotated_away_finds_nothing() {
        var tenant = tenant();
        var site = tenant.site();
        var next = new SiteKeyId(id());

        tenant.run(() -> sites().save(site.rotateKey(next)));

        assertThat(findByKey(tenant, site.keys().current())).isEmpty();
        assertThat(findByKey(tenant, next)).map(Site::id).contains(site.id());
    }

    @Test
    void an_unknown_a_removed_and_a_strangers_site_look_alike() {
        var tenant = tenant();
        var removed = tenant.site();
        tenant.run(() -> sites().remove(tenant.id(), removed.id()));
        var foreign = tenant().site();

        for (var id : List.of(new SiteId(id()), removed.id(), foreign.id())) {
            assertThat(find(tenant, id)).isEmpty();
            assertThat(tenant.in(() -> sites().lock(tenant.id(), id))).isEmpty();
            assertThatThrownBy(() -> tenant.in(() -> sites().require(tenant.id(), id)))
                    .asInstanceOf(type(Refusal.class))
                    .extracting(Refusal::code)
                    .isEqualTo(SiteRefusal.UNKNOWN_SITE);
        }
        for (var key : List.of(removed.keys().current(), foreign.keys().current())) {
            assertThat(findByKey(tenant, key)).isEmpty();
            assertThatThrownBy(() -> tenant.in(() -> sites().require(new SiteKey(tenant.id(), key))))
                    .asInstanceOf(type(Refusal.class))
                    .extracting(Refusal::code)
                    .isEqualTo(SiteRefusal.UNKNOWN_SITE);
        }
    }

    @Test
    void stands_for_an_assistant_of_its_own_tenant() {
        var tenant = tenant();
        var site = tenant.newSite(tenant().assistant().id());

        assertThatThrownBy(() -> tenant.run(() -> sites().add(site))).isInstanceOf(RuntimeException.class);

        assertThat(find(tenant, site.id())).isEmpty();
    }

    @Test
    void lists_the_newest_first_and_only_the_tenants_own() {
        var tenant = tenant();
        var first = tenant.site();
        tenant().site();
        var second = tenant.site();
        var removed = tenant.site();
        tenant.run(() -> sites().remove(tenant.id(), removed.id()));

        var listed = tenant.in(() -> sites().list(tenant.id(), Slice.Request.first()));

        assertThat(listed.items()).containsExactly(second, first);
    }

    @Test
    void lists_in_slices_that_fit_together() {
        var tenant = tenant();
        var first = tenant.site();
        var second = tenant.site();
        var third = tenant.site();

        var begin = tenant.in(() -> sites().list(tenant.id(), new Slice.Request(2, Optional.empty())));
        var end = tenant.in(() -> sites().list(tenant.id(), new Slice.Request(2, begin.next())));

        assertThat(begin.items()).containsExactly(third, second);
        assertThat(end.items()).containsExactly(first);
        assertThat(end.next()).isEmpty();
    }

    @Test
    void saves_content_and_keys_under_the_next_version() {
        var tenant = tenant();
        var site = tenant.site();
        var changed =
                SampleSite.full(site).rotateKey(new SiteKeyId(id())).rotateIdentity(new EncryptedSecret("sealed anew"));

        tenant.run(() -> sites().save(changed));

        var saved = find(tenant, site.id()).orElseThrow();
        assertThat(saved).usingRecursiveComparison().ignoringFields("version").isEqualTo(changed);
        assertThat(saved.version()).isGreaterThan(site.version());
    }

    @Test
    void refuses_a_stale_save() {
        var tenant = tenant();
        var site = tenant.site();
        var first = new SiteKeyId(id());
        tenant.run(() -> sites().save(site.rotateKey(first)));

        assertThatThrownBy(() -> tenant.run(() -> sites().save(site.rotateKey(new SiteKeyId(id())))))
                .isInstanceOf(StaleState.class);

        assertThat(find(tenant, site.id()))
                .map(stored -> stored.keys().current())
                .contains(first);
    }

    @Test
    void of_two_who_lock_a_site_the_second_sees_what_the_first_did() {
        var tenant = tenant();
        var site = tenant.site().id();

        ConcurrentRun.run(
                4,
                () -> tenant.in(() -> {
                    var locked = sites().lock(tenant.id(), site).orElseThrow();
                    sites().save(locked.rotateKey(new SiteKeyId(locked.id().value())));
                    return true;
                }));

        assertThat(find(tenant, site)).map(Site::version).contains(4L);
    }

    @Test
    void visitors_and_dialogs_of_a_removed_site_stay() {
        var tenant = tenant();
        var site = tenant.site();
        var visitor = tenant.visitor(site);
        var dialog = tenant.newDialog(site, visitor);
        tenant.run(() -> persistence().dialogStores().dialogs().add(dialog));

        tenant.run(() -> sites().remove(tenant.id(), site.id()));

        assertThat(tenant.in(() -> persistence().dialogStores().dialogs().find(tenant.id(), dialog.id())))
                .contains(dialog);
        assertThat(tenant.in(() -> persistence().siteStores().visitors().find(tenant.id(), visitor.id())))
                .contains(visitor);
    }

    @Test
    void removing_twice_is_harmless_and_a_stranger_removes_nothing() {
        var tenant = tenant();
        var site = tenant.site();
        var stranger = tenant();
        stranger.run(() -> sites().remove(stranger.id(), site.id()));
        assertThat(find(tenant, site.id())).contains(site);

        tenant.run(() -> sites().remove(tenant.id(), site.id()));

        assertThatCode(() -> tenant.run(() -> sites().remove(tenant.id(), site.id())))
                .doesNotThrowAnyException();
    }
}
