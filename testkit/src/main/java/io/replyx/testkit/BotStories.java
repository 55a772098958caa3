package io.replyx.testkit;

import io.replyx.application.ReplyX;
import io.replyx.application.bots.BotView;
import io.replyx.application.bots.CreateBot;
import io.replyx.application.bots.RunnableBot;
import io.replyx.application.bots.port.BotRegistry;
import io.replyx.application.bots.port.Deliveries;
import io.replyx.application.bots.port.Inbox;
import io.replyx.application.dialogs.ListDialogs;
import io.replyx.application.dialogs.ListMessages;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Slice;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.bots.Bot;
import io.replyx.domain.bots.BotToken;
import io.replyx.domain.bots.Delivery;
import io.replyx.domain.bots.InboundEvent;
import io.replyx.domain.bots.Sender;
import io.replyx.domain.dialogs.Dialog;
import io.replyx.domain.dialogs.Message;
import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.ChatId;
import io.replyx.domain.kernel.Language;
import io.replyx.testkit.scripted.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The words for stories about bots, and whoever runs them: without threads, and without Telegram. */
public final class BotStories {
    private final ReplyX replyx;
    private final SettableClock clock;
    private final Map<ChatId, List<String>> read = new HashMap<>();
    private long accounts = 1_000;
    private long updates;

    BotStories(ReplyX replyx, SettableClock clock) {
        this.replyx = replyx;
        this.clock = clock;
    }

    /** A token that Telegram knows and that no bot has yet. */
    public BotToken token() {
        accounts++;
        return new BotToken(accounts + ":AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
    }

    public Bot bot(Actor.Member owner, AssistantId assistant) {
        return bot(owner, assistant, token()).bot();
    }

    public BotView bot(Actor.Member owner, AssistantId assistant, BotToken token) {
        tick();
        var command = new CreateBot.Command(assistant, token, Optional.empty(), Optional.empty());
        return replyx.bots().createBot().handle(owner, command);
    }

    /** A person, whose chat has their own id. */
    public static Sender person(long id) {
        return new Sender(id, "Ann Lee", Optional.of(Language.EN));
    }

    public static ChatId chatOf(Sender sender) {
        return new ChatId(sender.id());
    }

    /** Somebody writes to the bot. */
    public void writes(Bot bot, Sender sender, String text) {
        hears(bot, said(sender, text));
    }

    public InboundEvent.TextMessage said(Sender sender, String text) {
        return new InboundEvent.TextMessage(chatOf(sender), sender, "m" + (updates + 1), text, Map.of(), false);
    }

    public void commands(Bot bot, Sender sender, String name, String argument) {
        hears(bot, new InboundEvent.Command(chatOf(sender), sender, "m" + (updates + 1), name, argument));
    }

    /** All of the workspace's, newest first. */
    public List<Dialog> dialogs(Actor.Member owner) {
        var query = new ListDialogs.Query(Slice.Request.first());
        return replyx.dialogs().listDialogs().handle(owner, query).items();
    }

    /** What was said in it, by whomever. */
    public List<String> textsOf(Actor.Member owner, Dialog dialog) {
        var query = new ListMessages.Query.After(dialog.id(), 0, 200);
        return replyx.dialogs().listMessages().handle(owner, query).messages().stream()
                .map(Message::text)
                .toList();
    }

    /** Something reaches the bot: it is stored, worked off, and noted as done. */
    public void hears(Bot bot, InboundEvent event) {
        tick();
        updates++;
        var update = new Inbox.Update(updates, event.chat(), "{}");
        var batch = new Inbox.Batch(bot.tenant(), bot.id(), List.of(update), OptionalLong.of(updates + 1));
        replyx.botRuntime().store(List.of(batch)).forEach(added -> {
            handles(bot, event);
            replyx.botRuntime().finish(List.of(added.stored()));
        });
    }

    /** The core is told, as often as it is said; who runs the bot may die before it is noted. */
    public void handles(Bot bot, InboundEvent event) {
        var _ = replyx.botRuntime().handle(run(bot), event);
    }

    private RunnableBot run(Bot bot) {
        return replyx.botRuntime()
                .load(new BotRegistry.StartedBot(bot.tenant(), bot.id(), bot.version()))
                .orElseThrow(() -> new AssertionError("this bot does not run"));
    }

    /** Everything that the bot has sent to this chat so far; what waits is sent now. */
    public List<String> reads(Bot bot, ChatId chat) {
        replyx.botRuntime().waiting(List.of(bot.id()), 1_000).forEach(this::deliver);
        return List.copyOf(read.getOrDefault(chat, List.of()));
    }

    public List<String> reads(Bot bot, Sender sender) {
        return reads(bot, chatOf(sender));
    }

    /** What waits to be sent. */
    public List<Delivery> waiting(BotId bot) {
        return replyx.botRuntime().waiting(List.of(bot), 1_000);
    }

    private void deliver(Delivery delivery) {
        read.computeIfAbsent(delivery.chat(), _ -> new ArrayList<>())
                .add(delivery.outgoing().text());
        var sent = delivery.with(delivery.progress().part());
        replyx.botRuntime().record(List.of(new Deliveries.Outcome.Sent(sent)));
    }

    private void tick() {
        clock.advance(Duration.ofMillis(1));
    }
}
