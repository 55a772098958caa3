package io.replyx.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.replyx.application.bots.port.Bots;
import io.replyx.domain.bots.Bot;
import io.replyx.domain.bots.BotAccount;
import io.replyx.domain.bots.BotRefusal;
import io.replyx.domain.bots.BotSecrets;
import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.EncryptedSecret;
import io.replyx.domain.kernel.Refusal;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** {@link Bots}. */
public abstract class BotsContract extends TenantStoreContract<BotId, Bot> {
    @Override
    Bots store() {
        return persistence().botStores().bots();
    }

    @Override
    BotId newId(UUID value) {
        return new BotId(value);
    }

    @Override
    Bot sample(SampleTenant tenant) {
        return tenant.newBot(tenant.assistant().id());
    }

    @Override
    Bot changed(Bot bot) {
        return with(bot, new BotAccount(bot.account().id() + 1, "other_bot", "Other"))
                .withUpdateMode(Optional.empty())
                .stop();
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
    void an_account_serves_one_bot_of_the_whole_installation() {
        var bot = tenant().bot();
        var other = tenant();
        var second = with(other.newBot(other.assistant().id()), bot.account());

        assertTaken(() -> other.run(() -> store().add(second)));

        assertThat(find(other, second.id())).isEmpty();
    }

    @Test
    void no_bot_takes_over_anothers_account() {
        var bot = tenant().bot();
        var tenant = tenant();
        var own = tenant.bot();

        assertTaken(() -> tenant.run(() -> store().save(with(own, bot.account()))));

        assertThat(find(tenant, own.id())).contains(own);
    }

    @Test
    void the_account_of_a_removed_bot_is_free() {
        var tenant = tenant();
        var bot = tenant.bot();
        tenant.run(() -> store().remove(tenant.id(), bot.id()));
        var other = tenant();
        var next = with(other.newBot(other.assistant().id()), bot.account());

        other.run(() -> store().add(next));

        assertThat(find(other, next.id())).contains(next);
    }
}
