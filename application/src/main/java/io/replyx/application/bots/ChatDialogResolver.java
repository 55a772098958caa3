package io.replyx.application.bots;

import io.replyx.application.bots.UpdateHandler.Parts;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.assistants.AssistantVersion;
import io.replyx.domain.bots.BotChat;
import io.replyx.domain.bots.BuiltInBotTexts;
import io.replyx.domain.bots.InboundEvent;
import io.replyx.domain.bots.OutgoingMessage;
import io.replyx.domain.bots.Sender;
import io.replyx.domain.dialogs.Channel;
import io.replyx.domain.dialogs.Dialog;
import io.replyx.domain.kernel.ChatId;
import io.replyx.domain.kernel.DialogId;
import java.util.Optional;

/** The dialog that goes on in a bot's chat. All of it in the open transaction. */
final class ChatDialogResolver {
    private final Parts parts;
    private final SystemReplies replies;

    ChatDialogResolver(Parts parts, SystemReplies replies) {
        this.parts = parts;
        this.replies = replies;
    }

    /**
     * The chat's open dialog, or a new one; locked. Whoever writes can be reached.
     *
     * @return empty where nobody answers yet, which is said
     */
    Optional<Dialog> of(BotChat chat, InboundEvent.FromUser spoken) {
        var assistant = assistantOf(chat);
        if (parts.versions().published(chat.tenant(), assistant).isEmpty()) {
            replies.enqueue(
                    chat, spoken, OutgoingMessage.text(BuiltInBotTexts.notOpen(SystemReplies.language(chat, spoken))));
            return Optional.empty();
        }
        var dialog = find(chat, assistant).orElseGet(() -> open(chat, assistant, spoken.sender()));
        if (!chat.reachable() || !chat.dialog().equals(Optional.of(dialog.id()))) {
            parts.chats().save(chat.in(dialog.id()).reachable(true));
        }
        return Optional.of(dialog);
    }

    /** What answers in this chat, once it is published. */
    Optional<AssistantVersion> published(BotChat chat) {
        return parts.versions().published(chat.tenant(), assistantOf(chat));
    }

    /** The chat goes on under another id. */
    void move(BotChat chat, ChatId to) {
        chat.dialog()
                .flatMap(id -> parts.dialogs().lock(chat.tenant(), id))
                .map(dialog -> dialog.withChannel(new Channel.Telegram(chat.bot(), to)))
                .ifPresent(parts.dialogs()::save);
    }

    private AssistantId assistantOf(BotChat chat) {
        return parts.bots().require(chat.tenant(), chat.bot()).assistant();
    }

    private Optional<Dialog> find(BotChat chat, AssistantId assistant) {
        return chat.dialog()
                .flatMap(id -> parts.dialogs().lock(chat.tenant(), id))
                .filter(dialog -> dialog.isOpen() && dialog.assistant().equals(assistant));
    }

    private Dialog open(BotChat chat, AssistantId assistant, Sender sender) {
        var dialog = Dialog.open(
                new DialogId(parts.core().ids().next()),
                chat.tenant(),
                assistant,
                new Channel.Telegram(chat.bot(), chat.chat()),
                IncomingMessageMapper.customer(chat.chat(), sender),
                IncomingMessageMapper.notes(chat.chat()),
                parts.core().clock().instant());
        parts.dialogs().add(dialog);
        return dialog;
    }
}
