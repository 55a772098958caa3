package io.replyx.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.application.bots.port.BotChats;
import io.replyx.domain.bots.BotChat;
import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.ChatId;
import io.replyx.domain.kernel.Language;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** {@link BotChats}. */
public abstract class BotChatsContract extends PersistenceContract {
    private static final ChatId ANN = new ChatId(42);
    private static final ChatId GROUP = new ChatId(-100_200_300_400_500L);

    private BotChats chats() {
        return persistence().botStores().chats();
    }

    private Optional<BotChat> find(SampleTenant tenant, BotId bot, ChatId chat) {
        return tenant.in(() -> chats().find(tenant.id(), bot, chat));
    }

    @Test
    void a_chat_that_was_never_locked_is_not_known() {
        var tenant = tenant();

        assertThat(find(tenant, tenant.bot().id(), ANN)).isEmpty();
    }

    @Test
    void a_new_chat_is_stored_when_it_is_locked() {
        var tenant = tenant();
        var bot = tenant.bot().id();

        var locked = tenant.in(() -> chats().lock(tenant.id(), bot, GROUP));

        assertThat(locked).isEqualTo(BotChat.of(tenant.id(), bot, GROUP));
        assertThat(find(tenant, bot, GROUP)).contains(locked);
    }

    @Test
    void gives_back_all_that_was_saved() {
        var tenant = tenant();
        var bot = tenant.bot().id();
        var dialog = tenant.dialog().id();
        var saved = BotChat.of(tenant.id(), bot, ANN)
                .in(dialog)
                .speaking(Language.RU)
                .reachable(false);

        tenant.run(() -> {
            var _ = chats().lock(tenant.id(), bot, ANN);
            chats().save(saved);
        });

        assertThat(find(tenant, bot, ANN)).contains(saved);
        assertThat(tenant.in(() -> chats().lock(tenant.id(), bot, ANN))).isEqualTo(saved);
    }

    @Test
    void of_many_who_lock_a_new_chat_each_sees_what_the_one_before_did() {
        var tenant = tenant();
        var bot = tenant.bot().id();

        var found = ConcurrentRun.run(
                4,
                () -> tenant.in(() -> {
                    var chat = chats().lock(tenant.id(), bot, ANN);
                    chats().save(chat.reachable(!chat.reachable()));
                    return chat.reachable();
                }));

        assertThat(found).containsExactlyInAnyOrder(true, true, false, false);
    }

    @Test
    void chats_of_two_bots_have_nothing_to_do_with_each_other() {
        var tenant = tenant();
        var one = tenant.bot().id();
        var other = tenant.bot().id();
        tenant.run(() -> chats().save(chats().lock(tenant.id(), one, ANN).speaking(Language.RU)));

        assertThat(tenant.in(() -> chats().lock(tenant.id(), other, ANN)).language())
                .isEmpty();
    }

    @Test
    void a_stranger_finds_no_chat() {
        var tenant = tenant();
        var bot = tenant.bot().id();
        tenant.run(() -> chats().lock(tenant.id(), bot, ANN));

        assertThat(find(tenant(), bot, ANN)).isEmpty();
    }

    @Test
    void a_moved_chat_goes_on_under_its_new_id() {
        var tenant = tenant();
        var bot = tenant.bot().id();
        tenant.run(() -> chats().save(chats().lock(tenant.id(), bot, ANN).speaking(Language.RU)));

        tenant.run(() -> chats().move(chats().lock(tenant.id(), bot, ANN), GROUP));

        assertThat(find(tenant, bot, ANN)).isEmpty();
        assertThat(find(tenant, bot, GROUP)).flatMap(BotChat::language).contains(Language.RU);
    }

    @Test
    void what_was_known_under_the_new_id_before_gives_way() {
        var tenant = tenant();
        var bot = tenant.bot().id();
        tenant.run(() -> chats().lock(tenant.id(), bot, GROUP));
        tenant.run(() -> chats().save(chats().lock(tenant.id(), bot, ANN).speaking(Language.RU)));

        tenant.run(() -> chats().move(chats().lock(tenant.id(), bot, ANN), GROUP));

        assertThat(find(tenant, bot, GROUP)).flatMap(BotChat::language).contains(Language.RU);
    }
}
