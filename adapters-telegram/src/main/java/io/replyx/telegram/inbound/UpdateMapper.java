package io.replyx.telegram.inbound;

import io.replyx.application.bots.port.Inbox;
import io.replyx.domain.bots.BotAccount;
import io.replyx.domain.bots.InboundEvent;
import io.replyx.domain.bots.Sender;
import io.replyx.domain.kernel.ChatId;
import io.replyx.domain.kernel.Language;
import io.replyx.telegram.api.BotApi;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Says in the core's words what an update tells. */
public final class UpdateMapper {
    private final BotApi api;

    public UpdateMapper(BotApi api) {
        this.api = api;
    }

    /** @param parts one update, or the parts of one album */
    public InboundEvent of(BotAccount bot, List<Inbox.Stored> parts) {
        var updates = parts.stream()
                .map(part -> api.read(api.parse(part.update().json()), Update.class))
                .toList();
        return updates.size() == 1
                ? single(bot, parts.getFirst().update(), updates.getFirst())
                : album(bot, updates.stream().map(Update::getMessage).toList());
    }

    /** The album that a message is a part of. */
    public Optional<String> albumOf(Inbox.Stored stored) {
        var id = api.parse(stored.update().json()).at("/message/media_group_id");
        return id.isMissingNode() ? Optional.empty() : Optional.of(id.asText());
    }

    private static InboundEvent single(BotAccount bot, Inbox.Update raw, Update update) {
        if (update.hasMessage()) {
            return message(bot, update.getMessage());
        }
        if (update.hasEditedMessage()) {
            return edited(bot, update.getEditedMessage());
        }
        if (update.hasCallbackQuery()) {
            return pressed(raw.chat(), update.getCallbackQuery());
        }
        return update.hasMyChatMember() ? admitted(update.getMyChatMember()) : new InboundEvent.Ignored(raw.chat());
    }

    private static InboundEvent message(BotAccount bot, Message message) {
        var chat = new ChatId(message.getChatId());
        if (message.getMigrateToChatId() != null) {
            return new InboundEvent.ChatMigrated(chat, new ChatId(message.getMigrateToChatId()));
        }
        if (message.getFrom() == null || (chat.isGroup() && !MentionFilter.isMeant(bot, message))) {
            return new InboundEvent.Ignored(chat);
        }
        if (message.hasContact()) {
            return contact(chat, message);
        }
        return command(bot, chat, message).orElseGet(() -> said(bot, chat, List.of(message), idOf(message), false));
    }

    private static InboundEvent edited(BotAccount bot, Message message) {
        var chat = new ChatId(message.getChatId());
        boolean concerns = message.getFrom() != null && (!chat.isGroup() || MentionFilter.isMeant(bot, message));
        var id = idOf(message) + "-e" + message.getEditDate();
        return concerns ? said(bot, chat, List.of(message), id, true) : new InboundEvent.Ignored(chat);
    }

    private static InboundEvent album(BotAccount bot, List<Message> messages) {
        var first = messages.getFirst();
        var chat = new ChatId(first.getChatId());
        boolean meant = !chat.isGroup() || messages.stream().anyMatch(each -> MentionFilter.isMeant(bot, each));
        return first.getFrom() != null && meant
                ? said(bot, chat, messages, "album" + first.getMediaGroupId(), false)
                : new InboundEvent.Ignored(chat);
    }

    private static InboundEvent said(BotAccount bot, ChatId chat, List<Message> messages, String id, boolean edited) {
        var text = messages.stream()
                .map(message -> MentionFilter.withoutName(bot, textOf(message)))
                .filter(each -> !each.isBlank())
                .collect(Collectors.joining("\n"));
        var files = files(messages);
        return text.isEmpty() && files.isEmpty()
                ? new InboundEvent.Ignored(chat)
                : new InboundEvent.TextMessage(chat, sender(messages.getFirst().getFrom()), id, text, files, edited);
    }

    private static Map<String, String> files(List<Message> messages) {
        var all = messages.stream()
                .flatMap(message -> FileAttachments.of(message).stream())
                .toList();
        var notes = new HashMap<String, String>();
        all.stream().findFirst().ifPresent(first -> notes.putAll(first.notes()));
        for (int number = 2; number <= all.size(); number++) {
            notes.put("telegram.file." + number + ".id", all.get(number - 1).id());
        }
        return notes;
    }

    private static Optional<InboundEvent> command(BotAccount bot, ChatId chat, Message message) {
        var text = textOf(message);
        if (!text.startsWith("/") || text.length() < 2) {
            return Optional.empty();
        }
        var words = text.substring(1).split("\\s+", 2);
        var name = MentionFilter.commandName(bot, words[0]);
        var argument = words.length > 1 ? words[1] : "";
        return name.map(known -> new InboundEvent.Command(
                chat, sender(message.getFrom()), idOf(message), known.toLowerCase(Locale.ROOT), argument));
    }

    private static InboundEvent contact(ChatId chat, Message message) {
        var contact = message.getContact();
        var name = Stream.of(contact.getFirstName(), contact.getLastName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return new InboundEvent.SharedContact(
                chat,
                sender(message.getFrom()),
                idOf(message),
                contact.getPhoneNumber(),
                Optional.of(name).filter(known -> !known.isBlank()));
    }

    private static InboundEvent pressed(ChatId chat, CallbackQuery query) {
        return query.getData() == null
                ? new InboundEvent.Ignored(chat)
                : new InboundEvent.ButtonPressed(
                        chat, sender(query.getFrom()), "press" + query.getId(), query.getData());
    }

    private static InboundEvent admitted(ChatMemberUpdated change) {
        var status = change.getNewChatMember().getStatus();
        return new InboundEvent.ReachabilityChanged(
                new ChatId(change.getChat().getId()), !List.of("kicked", "left").contains(status));
    }

    private static Sender sender(User user) {
        var name = Stream.of(user.getFirstName(), user.getLastName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return new Sender(user.getId(), name, language(user.getLanguageCode()));
    }

    private static Optional<Language> language(String code) {
        return Optional.ofNullable(code)
                .flatMap(told -> Arrays.stream(Language.values())
                        .filter(known -> told.toLowerCase(Locale.ROOT).startsWith(known.code()))
                        .findFirst());
    }

    private static String textOf(Message message) {
        return Optional.ofNullable(message.getText())
                .or(() -> Optional.ofNullable(message.getCaption()))
                .orElse("");
    }

    private static String idOf(Message message) {
        return "m" + message.getMessageId();
    }
}
