package io.replyx.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.application.bots.port.BotRegistry;
import io.replyx.application.bots.port.BotRegistry.StartedBot;
import io.replyx.domain.bots.Bot;
import io.replyx.domain.bots.BotFailure;
import io.replyx.domain.bots.BotStatus;
import io.replyx.domain.kernel.BotId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@link BotRegistry}. */
public abstract class BotRegistryContract extends PersistenceContract {
    private BotRegistry duties() {
        return persistence().botStores().registry();
    }

    private List<StartedBot> all() {
        return across(duties()::started);
    }

    private BotStatus running(Bot bot) {
        return BotStatus.of(bot.tenant(), bot.id(), BotStatus.State.RUNNING, "node-1", clock().instant());
    }

    private void report(BotStatus... statuses) {
        runAcross(() -> duties().report(List.of(statuses)));
    }

    private List<BotStatus> statuses(SampleTenant tenant, BotId... bots) {
        return tenant.in(() -> duties().statuses(tenant.id(), List.of(bots)));
    }

    @Test
    void every_started_bot_of_every_tenant_is_to_run() {
        var one = tenant().bot();
        var other = tenant().bot();

        assertThat(all())
                .contains(
                        new StartedBot(one.tenant(), one.id(), one.version()),
                        new StartedBot(other.tenant(), other.id(), other.version()));
    }

    @Test
    void a_stopped_and_a_removed_bot_are_not_to_run() {
        var tenant = tenant();
        var stopped = tenant.bot();
        var removed = tenant.bot();
        tenant.run(() -> persistence().botStores().bots().save(stopped.stop()));
        tenant.run(() -> persistence().botStores().bots().remove(tenant.id(), removed.id()));

        assertThat(all()).extracting(StartedBot::bot).doesNotContain(stopped.id(), removed.id());
    }

    @Test
    void a_changed_bot_is_to_run_in_its_new_version() {
        var tenant = tenant();
        var bot = tenant.bot();

        tenant.run(() -> persistence().botStores().bots().save(bot));

        var saved = tenant.in(() -> persistence().botStores().bots().require(tenant.id(), bot.id()));
        assertThat(all()).contains(new StartedBot(tenant.id(), bot.id(), saved.version()));
    }

    @Test
    void tells_whose_a_bot_is() {
        var bot = tenant().bot();

        assertThat(across(() -> duties().ownerOf(bot.id()))).contains(bot.tenant());
        assertThat(across(() -> duties().ownerOf(new BotId(id())))).isEmpty();
    }

    @Test
    void gives_back_all_that_was_reported() {
        var tenant = tenant();
        var fine = running(tenant.bot());
        var troubled = running(tenant.bot()).troubled(new BotFailure.Conflict(), clock().instant());

        report(fine, troubled);

        assertThat(statuses(tenant, fine.bot(), troubled.bot())).containsExactlyInAnyOrder(fine, troubled);
        assertThat(across(duties()::reported)).contains(fine, troubled);
    }

    @Test
    void a_report_with_strange_words_is_kept_all_the_same() {
        var tenant = tenant();
        var trouble = new BotFailure.Unreachable("broken\u0000answer");
        var status = running(tenant.bot()).troubled(trouble, clock().instant());

        report(status);

        assertThat(statuses(tenant, status.bot()))
                .extracting(BotStatus::failures)
                .containsExactly(1);
    }

    @Test
    void the_latest_report_counts() {
        var tenant = tenant();
        var first = running(tenant.bot());
        var second = first.troubled(new BotFailure.Revoked(), clock().instant());
        report(first);

        report(second);

        assertThat(statuses(tenant, first.bot())).containsExactly(second);
    }

    @Test
    void nothing_is_told_of_a_bot_of_which_nothing_was_reported() {
        var tenant = tenant();

        assertThat(statuses(tenant, tenant.bot().id())).isEmpty();
    }

    @Test
    void a_report_on_a_bot_that_is_gone_is_dropped() {
        var tenant = tenant();
        var bot = tenant.bot();
        tenant.run(() -> persistence().botStores().bots().remove(tenant.id(), bot.id()));

        report(running(bot));

        assertThat(across(duties()::reported)).extracting(BotStatus::bot).doesNotContain(bot.id());
    }

    @Test
    void removing_a_bot_removes_what_was_reported_of_it() {
        var tenant = tenant();
        var bot = tenant.bot();
        report(running(bot));

        tenant.run(() -> persistence().botStores().bots().remove(tenant.id(), bot.id()));

        assertThat(across(duties()::reported)).extracting(BotStatus::bot).doesNotContain(bot.id());
    }

    @Test
    void a_stranger_learns_nothing_of_a_bot() {
        var bot = tenant().bot();
        report(running(bot));

        assertThat(statuses(tenant(), bot.id())).isEmpty();
    }
}
