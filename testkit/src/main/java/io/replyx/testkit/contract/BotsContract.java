package io.replyx.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.replyx.application.bots.port.Bots;
import io.replyx.application.kernel.Slice;
import io.replyx.application.kernel.StaleState;
import io.replyx.domain.bots.Bot;
import io.replyx.domain.bots.BotAccount;
import io.replyx.domain.bots.BotRefusal;
import io.replyx.domain.bots.BotSecrets;
import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.EncryptedSecret;
import io.replyx.domain.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** {@link Bots}. */
public abstract class BotsContract extends PersistenceContract {
    private Bots bots() {
        return persistence().botStores().bots();
    }

    private Optional<Bot> find(SampleTenant tenant, BotId id) {
        return tenant.in(() -> bots().find(tenant.id(), id));
    }

    private static Bot with(Bot bot, BotAccount account) {
        var secrets = new BotSecrets(new EncryptedSecret("another token"), new EncryptedSecret("another secret"));
        return bot.withAccount(account, secrets);
    }

    private static void assertTaken(ThrowingCallable work) {
        assertThatThrownBy(work)
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::code)
                .isEqualTo(BotRefusal.BOT_TAKEN);
    }

    @Test
    void gives_back_all_of_a_bot() {
        var tenant = tenant();
        var bot = tenant.bot();

        assertThat(find(tenant, bot.id())).contains(bot);
        assertThat(tenant.in(() -> bots().require(tenant.id(), bot.id()))).isEqualTo(bot);
    }

    @Test
    void an_unknown_a_removed_and_a_strangers_bot_look_alike() {
        var tenant = tenant();
        var removed = tenant.bot();
        tenant.run(() -> bots().remove(tenant.id(), removed.id()));
        var foreign = tenant().bot();

        for (var id : List.of(new BotId(id()), removed.id(), foreign.id())) {
            assertThat(find(tenant, id)).isEmpty();
            assertThatThrownBy(() -> tenant.in(() -> bots().require(tenant.id(), id)))
                    .asInstanceOf(type(Refusal.class))
                    .extracting(Refusal::code)
                    .isEqualTo(BotRefusal.UNKNOWN_BOT);
        }
    }

    @Test
    void lists_the_newest_first_and_only_the_tenants_own() {
        var tenant = tenant();
        var first = tenant.bot();
        tenant().bot();
        var second = tenant.bot();
        var removed = tenant.bot();
        tenant.run(() -> bots().remove(tenant.id(), removed.id()));

        var listed = tenant.in(() -> bots().list(tenant.id(), Slice.Request.first()));

        assertThat(listed.items()).containsExactly(second, first);
    }

    @Test
    void saves_what_was_changed_under_the_next_version() {
        var tenant = tenant();
        var bot = tenant.bot();
        var changed = with(bot, new BotAccount(bot.account().id() + 1, "other_bot", "Other"))
                .withUpdateMode(Optional.empty())
                .stop();

        tenant.run(() -> bots().save(changed));

        var saved = find(tenant, bot.id()).orElseThrow();
        assertThat(saved).usingRecursiveComparison().ignoringFields("version").isEqualTo(changed);
        assertThat(saved.version()).isGreaterThan(bot.version());
    }

    @Test
    void refuses_a_stale_save() {
        var tenant = tenant();
        var bot = tenant.bot();
        tenant.run(() -> bots().save(bot.stop()));

        assertThatThrownBy(() -> tenant.run(() -> bots().save(bot))).isInstanceOf(StaleState.class);

        assertThat(find(tenant, bot.id())).map(Bot::started).contains(false);
    }

    @Test
    void an_account_serves_one_bot_of_the_whole_installation() {
        var bot = tenant().bot();
        var other = tenant();
        var second = with(other.newBot(other.assistant().id()), bot.account());

        assertTaken(() -> other.run(() -> bots().add(second)));

        assertThat(find(other, second.id())).isEmpty();
    }

    @Test
    void no_bot_takes_over_anothers_account() {
        var bot = tenant().bot();
        var tenant = tenant();
        var own = tenant.bot();

        assertTaken(() -> tenant.run(() -> bots().save(with(own, bot.account()))));

        assertThat(find(tenant, own.id())).contains(own);
    }

    @Test
    void the_account_of_a_removed_bot_is_free() {
        var tenant = tenant();
        var bot = tenant.bot();
        tenant.run(() -> bots().remove(tenant.id(), bot.id()));
        var other = tenant();
        var next = with(other.newBot(other.assistant().id()), bot.account());

        other.run(() -> bots().add(next));

        assertThat(find(other, next.id())).contains(next);
    }

    @Test
    void removing_twice_is_harmless_and_a_stranger_removes_nothing() {
        var tenant = tenant();
        var bot = tenant.bot();
        var stranger = tenant();
        stranger.run(() -> bots().remove(stranger.id(), bot.id()));
        assertThat(find(tenant, bot.id())).contains(bot);

        tenant.run(() -> bots().remove(tenant.id(), bot.id()));
        tenant.run(() -> bots().remove(tenant.id(), bot.id()));

        assertThat(find(tenant, bot.id())).isEmpty();
    }
}
