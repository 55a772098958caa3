package io.replyx.testkit.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.application.assistants.AssistantConfigPatch;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Patch;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.bots.Bot;
import io.replyx.domain.bots.BuiltInBotTexts;
import io.replyx.domain.bots.InboundEvent;
import io.replyx.domain.bots.Sender;
import io.replyx.domain.dialogs.Channel;
import io.replyx.domain.kernel.DisplayText;
import io.replyx.domain.kernel.Language;
import io.replyx.testkit.BotStories;
import io.replyx.testkit.Conversation;
import io.replyx.testkit.World;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What customers and bots tell each other. */
final class BotTalksTest {
    private static final Sender ANN = BotStories.person(42);

    private final World world = World.begin();
    private final BotStories bots = world.bots();
    private final Actor.Member owner = world.owner();
    private final AssistantId assistant = world.publishedAssistant(owner);
    private final Bot bot = bots.bot(owner, assistant);

    @Test
    void a_customer_asks_is_answered_with_sources_and_is_known_the_next_day() {
        world.document(owner, assistant, "Delivery [v2]", "Delivery takes three days.");
        world.model().answers("It takes three days [1].");
        bots.writes(bot, ANN, "How long does delivery take?");
        world.settle();

        assertThat(bots.reads(bot, ANN)).containsExactly("It takes three days [1].\n\nSources:\n[1] Delivery \\[v2\\]");

        world.advance(Duration.ofDays(1));
        world.model().answers("Three days, too.");
        bots.writes(bot, ANN, "And delivery to Perm?");
        world.settle();

        assertThat(bots.reads(bot, ANN)).hasSize(2).last().isEqualTo("Three days, too.");
        assertThat(bots.dialogs(owner)).singleElement().satisfies(dialog -> {
            assertThat(dialog.channel()).isEqualTo(new Channel.Telegram(bot.id(), BotStories.chatOf(ANN)));
            assertThat(dialog.customer().name()).contains("Ann Lee");
            assertThat(dialog.customer().externalId()).contains("telegram:42");
            assertThat(bots.textsOf(owner, dialog))
                    .containsExactly(
                            "How long does delivery take?",
                            "It takes three days [1].",
                            "And delivery to Perm?",
                            "Three days, too.");
        });
    }

    @Test
    void the_same_update_is_stored_once_and_answered_once() {
        world.model().answers("Once.");
        var said = bots.said(ANN, "Hello?");
        bots.hears(bot, said);
        bots.handles(bot, said);
        world.settle();
        bots.handles(bot, said);
        world.settle();

        assertThat(bots.reads(bot, ANN)).containsExactly("Once.");
        assertThat(bots.textsOf(owner, bots.dialogs(owner).getFirst())).containsExactly("Hello?", "Once.");
    }

    @Test
    void a_greeting_is_the_assistants_own_where_it_has_one() {
        var own = new AssistantConfigPatch(
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.to(Optional.of(new DisplayText("Ahoy!"))),
                Patch.keep(),
                Patch.keep(),
                Patch.keep());
        var sailor = bots.bot(owner, world.publishedAssistant(owner, own));

        bots.commands(sailor, ANN, "start", "");

        assertThat(bots.reads(sailor, ANN)).containsExactly("Ahoy!");
    }

    @Test
    void whoever_starts_is_greeted_and_where_they_came_from_is_kept() {
        bots.commands(bot, ANN, "start", "from-site");
        assertThat(bots.reads(bot, ANN)).containsExactly(BuiltInBotTexts.greeting(Language.EN));
        assertThat(bots.textsOf(owner, bots.dialogs(owner).getFirst()))
                .containsExactly("/start from-site", BuiltInBotTexts.greeting(Language.EN));
    }

    @Test
    void help_and_language_are_spoken_in_the_customers_language() {
        bots.commands(bot, ANN, "lang", "");
        assertThat(bots.waiting(bot.id()).getFirst().outgoing().buttons()).hasSize(2);
        bots.hears(bot, new InboundEvent.ButtonPressed(BotStories.chatOf(ANN), ANN, "p1", "lang:ru"));
        bots.commands(bot, ANN, "help", "");
        bots.commands(bot, ANN, "lang", "en");
        bots.commands(bot, ANN, "help", "");

        assertThat(bots.reads(bot, ANN))
                .containsExactly(
                        BuiltInBotTexts.chooseLanguage(Language.EN),
                        BuiltInBotTexts.languageChosen(Language.RU),
                        BuiltInBotTexts.help(Language.RU),
                        BuiltInBotTexts.languageChosen(Language.EN),
                        BuiltInBotTexts.help(Language.EN));
    }

    @Test
    void what_is_no_command_of_the_bots_goes_to_the_assistant() {
        world.model().answers("Prices are on our page.");
        bots.commands(bot, ANN, "prices", "of lamps");
        world.settle();

        assertThat(bots.reads(bot, ANN)).containsExactly("Prices are on our page.");
        assertThat(bots.textsOf(owner, bots.dialogs(owner).getFirst()).getFirst())
                .isEqualTo("/prices of lamps");
    }

    @Test
    void a_file_without_a_word_is_kept_and_answered_politely() {
        var file = Map.of("telegram.file.kind", "photo", "telegram.file.id", "abc");
        bots.hears(bot, new InboundEvent.TextMessage(BotStories.chatOf(ANN), ANN, "m9", "", file, false));

        assertThat(bots.reads(bot, ANN)).containsExactly(BuiltInBotTexts.fileKept(Language.EN));
        var dialog = bots.dialogs(owner).getFirst();
        assertThat(world.messages(new Conversation(owner, dialog.id()))
                        .getFirst()
                        .metadata()
                        .entries())
                .containsEntry("telegram.file.id", "abc");
    }

    @Test
    void a_file_with_a_question_is_answered_by_the_assistant() {
        world.model().answers("A lamp, I suppose.");
        var file = Map.of("telegram.file.kind", "photo", "telegram.file.id", "abc");
        bots.hears(bot, new InboundEvent.TextMessage(BotStories.chatOf(ANN), ANN, "m9", "What is this?", file, false));
        world.settle();

        assertThat(bots.reads(bot, ANN)).containsExactly("A lamp, I suppose.");
    }

    @Test
    void a_contact_is_noted() {
        bots.hears(
                bot, new InboundEvent.SharedContact(BotStories.chatOf(ANN), ANN, "m9", "+7 900", Optional.of("Ann")));

        assertThat(bots.reads(bot, ANN)).containsExactly(BuiltInBotTexts.contactKept(Language.EN));
        assertThat(bots.textsOf(owner, bots.dialogs(owner).getFirst()).getFirst())
                .isEqualTo("Ann +7 900");
    }

    @Test
    void texts_that_cannot_be_stored_are_cleaned_not_lost() {
        world.model().answers("Yes.");
        bots.writes(bot, ANN, "Hello\u0000 there\u0007\nline");
        world.settle();

        assertThat(bots.textsOf(owner, bots.dialogs(owner).getFirst()).getFirst())
                .isEqualTo("Hello there\nline");
    }

    @Test
    void an_assistant_that_is_not_published_says_so() {
        var draft = bots.bot(owner, world.assistant(owner, AssistantConfigPatch.none()));

        bots.writes(draft, ANN, "Hello?");

        assertThat(bots.reads(draft, ANN)).containsExactly(BuiltInBotTexts.notOpen(Language.EN));
        assertThat(bots.dialogs(owner)).isEmpty();
    }
}
