package io.replyx.testkit.stories;

import static io.replyx.testkit.stories.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.application.bots.UpdateBot;
import io.replyx.application.dialogs.CloseDialog;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Patch;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.bots.Bot;
import io.replyx.domain.bots.InboundEvent;
import io.replyx.domain.bots.Sender;
import io.replyx.domain.dialogs.Channel;
import io.replyx.domain.dialogs.Dialog;
import io.replyx.domain.dialogs.DialogRefusal;
import io.replyx.domain.kernel.ChatId;
import io.replyx.testkit.BotStories;
import io.replyx.testkit.Conversation;
import io.replyx.testkit.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** In which dialog what is written to a bot goes on. */
final class BotDialogsTest {
    private static final Sender ANN = BotStories.person(42);
    private static final ChatId GROUP = new ChatId(-500);

    private final World world = World.begin();
    private final BotStories bots = world.bots();
    private final Actor.Member owner = world.owner();
    private final AssistantId assistant = world.publishedAssistant(owner);
    private final Bot bot = bots.bot(owner, assistant);

    @Test
    void after_a_closed_dialog_another_begins() {
        world.model().answers("One.").answers("Two.");
        bots.writes(bot, ANN, "First");
        world.settle();
        var first = bots.dialogs(owner).getFirst().id();
        world.replyx().dialogs().closeDialog().handle(owner, new CloseDialog.Command(first));

        bots.writes(bot, ANN, "Second");
        world.settle();

        assertThat(bots.dialogs(owner)).hasSize(2);
        assertThat(bots.reads(bot, ANN)).containsExactly("One.", "Two.");
    }

    @Test
    void another_assistant_begins_another_dialog() {
        world.model().answers("One.").answers("Two.");
        bots.writes(bot, ANN, "First");
        world.settle();
        var next = world.publishedAssistant(owner);
        var change = new UpdateBot.Command(bot.id(), Patch.to(next), Patch.keep(), Patch.keep());
        world.replyx().bots().updateBot().handle(owner, change);

        bots.writes(bot, ANN, "Second");
        world.settle();

        assertThat(bots.dialogs(owner)).extracting(Dialog::assistant).containsExactly(next, assistant);
    }

    @Test
    void a_group_is_one_customer_and_its_members_are_told_apart() {
        world.model().answers("Yes.");
        bots.hears(bot, new InboundEvent.TextMessage(GROUP, ANN, "m1", "Open today?", Map.of(), false));
        world.settle();

        var dialog = bots.dialogs(owner).getFirst();
        assertThat(dialog.customer().externalId()).contains("telegram:-500");
        assertThat(world.messages(new Conversation(owner, dialog.id()))
                        .getFirst()
                        .metadata()
                        .entries())
                .containsEntry("telegram.name", "Ann Lee");
        assertThat(bots.reads(bot, GROUP)).containsExactly("Yes.");
    }

    @Test
    void a_group_that_moves_goes_on_under_its_new_id() {
        var moved = new ChatId(-900);
        world.model().answers("Yes.").answers("Still yes.");
        bots.hears(bot, new InboundEvent.TextMessage(GROUP, ANN, "m1", "Open today?", Map.of(), false));
        world.settle();

        bots.hears(bot, new InboundEvent.ChatMigrated(GROUP, moved));
        bots.hears(bot, new InboundEvent.TextMessage(moved, ANN, "m2", "And tomorrow?", Map.of(), false));
        world.settle();

        assertThat(bots.reads(bot, moved)).containsExactly("Yes.", "Still yes.");
        assertThat(bots.dialogs(owner))
                .singleElement()
                .extracting(Dialog::channel)
                .isEqualTo(new Channel.Telegram(bot.id(), moved));
    }

    @Test
    void whoever_blocked_the_bot_and_writes_again_is_answered() {
        world.model().answers("Welcome back.");
        bots.hears(bot, new InboundEvent.ReachabilityChanged(BotStories.chatOf(ANN), false));

        bots.writes(bot, ANN, "I am back");
        world.settle();

        assertThat(bots.reads(bot, ANN)).containsExactly("Welcome back.");
    }

    @Test
    void whoever_writes_too_much_is_heard_later_and_not_lost() {
        for (int message = 0; message < 50; message++) {
            bots.writes(bot, ANN, "message " + message);
        }
        var late = bots.said(ANN, "one too many");
        assertRefused(DialogRefusal.TOO_MANY_WAITING, () -> bots.hears(bot, late));
        assertThat(world.replyx().botRuntime().pending(List.of(bot.id()), 100)).hasSize(1);

        world.settle();
        bots.handles(bot, late);
        world.settle();

        assertThat(bots.textsOf(owner, bots.dialogs(owner).getFirst())).contains("one too many");
    }

    @Test
    void two_bots_of_a_workspace_know_their_customers_apart() {
        world.model().answers("One.").answers("Two.");
        var other = bots.bot(owner, assistant);
        bots.writes(bot, ANN, "Hi");
        bots.writes(other, ANN, "Hi");
        world.settle();

        assertThat(bots.dialogs(owner)).hasSize(2);
    }
}
