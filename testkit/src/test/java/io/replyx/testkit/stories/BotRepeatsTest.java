package io.replyx.testkit.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.application.bots.port.Inbox;
import io.replyx.application.dialogs.ListDialogs;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Slice;
import io.replyx.domain.bots.Bot;
import io.replyx.domain.bots.BuiltInBotTexts;
import io.replyx.domain.bots.InboundEvent;
import io.replyx.domain.bots.Sender;
import io.replyx.domain.dialogs.Dialog;
import io.replyx.domain.dialogs.Message;
import io.replyx.domain.kernel.ChatId;
import io.replyx.domain.kernel.Language;
import io.replyx.testkit.BotStories;
import io.replyx.testkit.Conversation;
import io.replyx.testkit.World;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What is done again, after a crash or because a customer changed their mind. */
final class BotRepeatsTest {
    private static final Sender ANN = BotStories.person(42);
    private static final ChatId CHAT = BotStories.chatOf(ANN);
    private static final ChatId GROUP = new ChatId(-500);

    private final World world = World.begin();
    private final BotStories bots = world.bots();
    private final Actor.Member owner = world.owner();
    private final Bot bot = bots.bot(owner, world.publishedAssistant(owner));

    /** Whoever runs the bot dies after handling the update and before noting it; somebody else begins again. */
    private void handledByTwo(InboundEvent event) {
        var update = new Inbox.Update(7, event.chat(), "{}");
        var batch = new Inbox.Batch(bot.tenant(), bot.id(), List.of(update), OptionalLong.of(8));
        var stored = world.replyx().botRuntime().store(List.of(batch)).stream()
                .map(Inbox.NewUpdate::stored)
                .toList();
        bots.handles(bot, event);
        world.settle();

        assertThat(unfinished()).isEqualTo(stored);
        bots.handles(bot, event);
        world.settle();
        world.replyx().botRuntime().finish(stored);
        assertThat(unfinished()).isEmpty();
    }

    private List<Inbox.Stored> unfinished() {
        return world.replyx().botRuntime().pending(List.of(bot.id()), 10);
    }

    private List<Dialog> dialogs() {
        return world.replyx()
                .dialogs()
                .listDialogs()
                .handle(owner, new ListDialogs.Query(Slice.Request.first()))
                .items();
    }

    private List<Message> messages() {
        return dialogs().stream()
                .flatMap(dialog -> world.messages(new Conversation(owner, dialog.id())).stream())
                .toList();
    }

    @Test
    void a_question_handled_again_after_a_crash_is_answered_once() {
        world.model().answers("Three days.").answers("Three days, I said.");

        handledByTwo(new InboundEvent.TextMessage(CHAT, ANN, "m1", "How long?", Map.of(), false));

        assertThat(messages()).extracting(Message::text).containsExactly("How long?", "Three days.");
        assertThat(bots.reads(bot, ANN)).containsExactly("Three days.");
    }

    @Test
    void a_wish_for_a_language_is_confirmed_once_after_a_crash() {
        handledByTwo(new InboundEvent.Command(CHAT, ANN, "m1", "lang", "ru"));

        assertThat(bots.reads(bot, CHAT)).containsExactly(BuiltInBotTexts.languageChosen(Language.RU));
    }

    @Test
    void what_was_sent_before_the_crash_is_not_sent_after_it() {
        var wish = new InboundEvent.Command(CHAT, ANN, "m1", "lang", "");
        bots.handles(bot, wish);
        assertThat(bots.reads(bot, CHAT)).containsExactly(BuiltInBotTexts.chooseLanguage(Language.EN));

        bots.handles(bot, wish);

        assertThat(bots.reads(bot, CHAT)).containsExactly(BuiltInBotTexts.chooseLanguage(Language.EN));
    }

    @Test
    void a_greeting_after_a_crash_is_said_once() {
        handledByTwo(new InboundEvent.Command(CHAT, ANN, "m1", "start", ""));

        assertThat(messages()).hasSize(2);
        assertThat(bots.reads(bot, ANN)).containsExactly(BuiltInBotTexts.greeting(Language.EN));
    }

    @Test
    void a_file_and_a_contact_are_kept_once_after_a_crash() {
        handledByTwo(new InboundEvent.TextMessage(CHAT, ANN, "m1", "", Map.of("telegram.file.kind", "photo"), false));
        assertThat(bots.reads(bot, ANN)).containsExactly(BuiltInBotTexts.fileKept(Language.EN));

        bots.handles(bot, new InboundEvent.SharedContact(CHAT, ANN, "m2", "+7 900", Optional.empty()));
        bots.handles(bot, new InboundEvent.SharedContact(CHAT, ANN, "m2", "+7 900", Optional.empty()));
        assertThat(bots.reads(bot, ANN)).hasSize(2).last().isEqualTo(BuiltInBotTexts.contactKept(Language.EN));
    }

    @Test
    void a_group_whose_move_is_told_twice_goes_on_with_its_conversation() {
        var moved = new ChatId(-900);
        world.model().answers("Yes.").answers("Still yes.");
        bots.hears(bot, new InboundEvent.TextMessage(GROUP, ANN, "m1", "Open today?", Map.of(), false));
        world.settle();
        bots.hears(bot, new InboundEvent.ChatMigrated(GROUP, moved));

        bots.handles(bot, new InboundEvent.ChatMigrated(GROUP, moved));
        bots.hears(bot, new InboundEvent.TextMessage(moved, ANN, "m2", "And tomorrow?", Map.of(), false));
        world.settle();

        assertThat(bots.reads(bot, moved)).containsExactly("Yes.", "Still yes.");
        assertThat(dialogs()).hasSize(1);
    }

    @Test
    void a_text_written_differently_is_a_message_that_says_so() {
        world.model().answers("To Omsk, three days.").answers("To Tomsk, four.");
        bots.hears(bot, new InboundEvent.TextMessage(CHAT, ANN, "m1", "How long to Omsk?", Map.of(), false));
        world.settle();

        bots.hears(bot, new InboundEvent.TextMessage(CHAT, ANN, "m1.edited", "How long to Tomsk?", Map.of(), true));
        world.settle();

        assertThat(bots.reads(bot, ANN)).containsExactly("To Omsk, three days.", "To Tomsk, four.");
        assertThat(messages())
                .filteredOn(message -> message.metadata().entries().containsKey("telegram.edited"))
                .singleElement()
                .extracting(Message::text)
                .isEqualTo("How long to Tomsk?");
    }
}
