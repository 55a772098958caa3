package io.replyx.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

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
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** {@link Sites}. */
public abstract class SitesContract extends TenantStoreContract<SiteId, Site> {
    @Override
    Sites store() {
        return persistence().siteStores().sites();
    }

    @Override
    SiteId newId(UUID value) {
        return new SiteId(value);
    }

    @Override
    Site sample(SampleTenant tenant) {
        return tenant.newSite(tenant.assistant().id());
    }

    @Override
    Site changed(Site site) {
        return SampleSite.full(site).rotateKey(new SiteKeyId(id())).rotateIdentity(new EncryptedSecret("sealed anew"));
    }

    private Optional<Site> findByKey(SampleTenant tenant, SiteKeyId key) {
        return tenant.in(() -> store().findByKey(tenant.id(), key));
    }

    @Test
    void locks_a_site_as_it_is_stored() {
        var tenant = tenant();
        var site = tenant.site();

        assertThat(tenant.in(() -> store().lock(tenant.id(), site.id()))).contains(site);
    }

    @Test
    void finds_a_site_by_its_current_key() {
        var tenant = tenant();
        var site = tenant.site();
        tenant.site();

        assertThat(findByKey(tenant, site.keys().current())).contains(site);
        assertThat(tenant.in(() -> store().require(site.key()))).isEqualTo(site);
        assertThat(findByKey(tenant, new SiteKeyId(id()))).isEmpty();
    }

    @Test
    void a_key_that_was_rotated_away_finds_nothing() {
        var tenant = tenant();
        var site = tenant.site();
        var next = new SiteKeyId(id());

        tenant.run(() -> store().save(site.rotateKey(next)));

        assertThat(findByKey(tenant, site.keys().current())).isEmpty();
        assertThat(findByKey(tenant, next)).map(Site::id).contains(site.id());
    }

    @Test
    void a_removed_and_a_strangers_site_are_not_locked_nor_found_by_key() {
        var tenant = tenant();
        var removed = tenant.site();
        tenant.run(() -> store().remove(tenant.id(), removed.id()));
        var foreign = tenant().site();

        for (var id : List.of(new SiteId(id()), removed.id(), foreign.id())) {
            assertThat(tenant.in(() -> store().lock(tenant.id(), id))).isEmpty();
        }
        for (var key : List.of(removed.keys().current(), foreign.keys().current())) {
            assertThat(findByKey(tenant, key)).isEmpty();
            assertThatThrownBy(() -> tenant.in(() -> store().require(new SiteKey(tenant.id(), key))))
                    .asInstanceOf(type(Refusal.class))
                    .extracting(Refusal::code)
                    .isEqualTo(SiteRefusal.UNKNOWN_SITE);
        }
    }

    @Test
    void stands_for_an_assistant_of_its_own_tenant() {
        var tenant = tenant();
        var site = tenant.newSite(tenant().assistant().id());

        assertThatThrownBy(() -> tenant.run(() -> store().add(site))).isInstanceOf(RuntimeException.class);

        assertThat(find(tenant, site.id())).isEmpty();
    }

    @Test
    void of_two_who_lock_a_site_the_second_sees_what_the_first_did() {
        var tenant = tenant();
        var site = tenant.site().id();

        ConcurrentRun.run(
                4,
                () -> tenant.in(() -> {
                    var locked = store().lock(tenant.id(), site).orElseThrow();
                    store().save(locked.rotateKey(new SiteKeyId(locked.id().value())));
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

        tenant.run(() -> store().remove(tenant.id(), site.id()));

        assertThat(tenant.in(() -> persistence().dialogStores().dialogs().find(tenant.id(), dialog.id())))
                .contains(dialog);
        assertThat(tenant.in(() -> persistence().siteStores().visitors().find(tenant.id(), visitor.id())))
                .contains(visitor);
    }
}
