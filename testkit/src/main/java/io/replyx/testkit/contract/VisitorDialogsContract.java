package io.replyx.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replyx.application.dialogs.port.Dialogs;
import io.replyx.domain.dialogs.Customer;
import io.replyx.domain.dialogs.Dialog;
import io.replyx.domain.dialogs.DialogStatus;
import io.replyx.domain.kernel.DialogId;
import io.replyx.domain.kernel.VisitorId;
import io.replyx.domain.sites.Site;
import io.replyx.domain.sites.Visitor;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** {@link Dialogs} of those who come to a site. */
public abstract class VisitorDialogsContract extends PersistenceContract {
    private Dialogs dialogs() {
        return persistence().dialogStores().dialogs();
    }

    private Dialog open(SampleTenant tenant, Site site, Visitor visitor) {
        var dialog = tenant.newDialog(site, visitor);
        tenant.run(() -> dialogs().add(dialog));
        return dialog;
    }

    private void close(SampleTenant tenant, DialogId id) {
        tenant.run(() ->
                dialogs().save(dialogs().requireLocked(tenant.id(), id).close().dialog()));
    }

    private Optional<Dialog> latest(SampleTenant tenant, VisitorId visitor) {
        return tenant.in(() -> dialogs().latestOf(tenant.id(), visitor));
    }

    @Test
    void gives_back_where_a_dialog_came_from() {
        var tenant = tenant();
        var site = tenant.site();
        var dialog = open(tenant, site, tenant.visitor(site));

        assertThat(tenant.in(() -> dialogs().find(tenant.id(), dialog.id()))).contains(dialog);
    }

    @Test
    void saves_who_the_customer_turned_out_to_be() {
        var tenant = tenant();
        var site = tenant.site();
        var dialog = open(tenant, site, tenant.visitor(site));
        var known = new Customer(Optional.of("crm-17"), Optional.of("Анна"));

        tenant.run(() ->
                dialogs().save(dialogs().requireLocked(tenant.id(), dialog.id()).with(known)));

        assertThat(tenant.in(() -> dialogs().find(tenant.id(), dialog.id()))).contains(dialog.with(known));
    }

    @Test
    void gives_a_visitors_latest_dialog_in_whatever_state() {
        var tenant = tenant();
        var site = tenant.site();
        var visitor = tenant.visitor(site);
        assertThat(latest(tenant, visitor.id())).isEmpty();
        var first = open(tenant, site, visitor);
        close(tenant, first.id());
        assertThat(latest(tenant, visitor.id())).map(Dialog::status).contains(DialogStatus.CLOSED);

        var second = open(tenant, site, visitor);
        open(tenant, site, tenant.visitor(site));
        tenant.dialog();

        assertThat(latest(tenant, visitor.id())).contains(second);
    }

    @Test
    void a_stranger_finds_no_dialog_of_a_visitor() {
        var tenant = tenant();
        var site = tenant.site();
        var visitor = tenant.visitor(site);
        open(tenant, site, visitor);

        assertThat(latest(tenant(), visitor.id())).isEmpty();
    }

    @Test
    void a_visitor_has_one_open_dialog() {
        var tenant = tenant();
        var site = tenant.site();
        var visitor = tenant.visitor(site);
        var first = open(tenant, site, visitor);

        assertThatThrownBy(() -> open(tenant, site, visitor)).isInstanceOf(RuntimeException.class);

        assertThat(latest(tenant, visitor.id())).contains(first);
    }

    @Test
    void of_several_dialogs_that_open_at_once_one_is_stored() {
        var tenant = tenant();
        var site = tenant.site();
        var visitor = tenant.visitor(site);

        var outcomes = ConcurrentRun.run(4, () -> {
            try {
                open(tenant, site, visitor);
                return true;
            } catch (RuntimeException refused) {
                return false;
            }
        });

        assertThat(outcomes).containsOnlyOnce(true);
    }
}
