package io.replyx.application.bots;

import io.replyx.application.dialogs.MessageIntake.IncomingText;
import io.replyx.domain.bots.InboundEvent;
import io.replyx.domain.bots.Sender;
import io.replyx.domain.dialogs.ClientMessageId;
import io.replyx.domain.dialogs.Customer;
import io.replyx.domain.dialogs.MessageText;
import io.replyx.domain.dialogs.Metadata;
import io.replyx.domain.kernel.ChatId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Says what came by Telegram in a dialog's words. Texts are cut and cleaned to fit: nobody is there to correct them. */
final class IncomingMessageMapper {
    /** What notes on files begin with. */
    static final String FILE = "telegram.file.";

    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTE = 500;

    private IncomingMessageMapper() {}

    /** Empty when nothing readable was said. */
    static Optional<IncomingText> of(InboundEvent.TextMessage said) {
        var text = said.text().isBlank() ? fileLine(said.files()) : said.text();
        var notes = new HashMap<>(said.files());
        if (said.edited()) {
            notes.put("telegram.edited", "true");
        }
        return words(said.chat(), said.sender(), said.id(), text, notes);
    }

    static Optional<IncomingText> of(InboundEvent.Command command) {
        var text = "/" + command.name() + (command.argument().isBlank() ? "" : " " + command.argument());
        return words(command.chat(), command.sender(), command.id(), text, Map.of());
    }

    static Optional<IncomingText> of(InboundEvent.SharedContact contact) {
        var text = contact.name().map(name -> name + " ").orElse("") + contact.phone();
        return words(contact.chat(), contact.sender(), contact.id(), text, Map.of("telegram.contact", contact.phone()));
    }

    static Optional<IncomingText> of(InboundEvent.ButtonPressed pressed) {
        return words(pressed.chat(), pressed.sender(), pressed.id(), pressed.data(), Map.of("telegram.button", "true"));
    }

    /** A group is one customer, whoever writes in it. */
    static Customer customer(ChatId chat, Sender sender) {
        return chat.isGroup()
                ? new Customer(Optional.of("telegram:" + chat), Optional.empty())
                : new Customer(
                        Optional.of("telegram:" + sender.id()),
                        Optional.of(clean(sender.name(), LONGEST_NAME)).filter(name -> !name.isEmpty()));
    }

    static Metadata notes(ChatId chat) {
        return new Metadata(Map.of("telegram.chat", chat.toString()));
    }

    private static Optional<IncomingText> words(
            ChatId chat, Sender sender, String id, String text, Map<String, String> notes) {
        var readable = lines(text);
        if (readable.isEmpty()) {
            return Optional.empty();
        }
        var all = new HashMap<String, String>();
        notes.forEach((key, value) -> all.put(key, clean(value, LONGEST_NOTE)));
        if (chat.isGroup()) {
            all.put("telegram.user", Long.toString(sender.id()));
            all.put("telegram.name", clean(sender.name(), LONGEST_NAME));
        }
        return Optional.of(
                new IncomingText(new MessageText(readable), Optional.of(new ClientMessageId(id)), new Metadata(all)));
    }

    private static String fileLine(Map<String, String> files) {
        return files.isEmpty()
                ? ""
                : "[" + files.getOrDefault(FILE + "name", files.getOrDefault(FILE + "kind", "file")) + "]";
    }

    private static String clean(String text, int longest) {
        return cut(text.replaceAll("[\\p{Cntrl}\\p{Cs}]+", " ").strip(), longest);
    }

    private static String lines(String text) {
        return cut(text.replaceAll("[\\p{Cntrl}\\p{Cs}&&[^\\n\\t]]+", "").strip(), LONGEST_TEXT);
    }

    private static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest)).strip();
    }
}
