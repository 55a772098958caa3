package io.replyx.telegram.inbound;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.photo.PhotoSize;

/** What came along with a message; Telegram keeps the file, and gives it out by its id. */
final class FileAttachments {
    private FileAttachments() {}

    /** @param id by which the bot gets the file at any time */
    record Attachment(String kind, String id, Optional<String> name) {
        Map<String, String> notes() {
            var notes = new LinkedHashMap<String, String>();
            notes.put("telegram.file.kind", kind);
            notes.put("telegram.file.id", id);
            name.ifPresent(known -> notes.put("telegram.file.name", known));
            return notes;
        }
    }

    static Optional<Attachment> of(Message message) {
        if (message.hasPhoto()) {
            return message.getPhoto().stream()
                    .max(Comparator.comparing(PhotoSize::getWidth))
                    .map(largest -> kept("photo", largest.getFileId(), null));
        }
        if (message.hasDocument()) {
            var document = message.getDocument();
            return Optional.of(kept("document", document.getFileId(), document.getFileName()));
        }
        return media(message);
    }

    private static Optional<Attachment> media(Message message) {
        if (message.hasVoice()) {
            return Optional.of(kept("voice", message.getVoice().getFileId(), null));
        }
        if (message.hasAudio()) {
            return Optional.of(kept(
                    "audio", message.getAudio().getFileId(), message.getAudio().getFileName()));
        }
        if (message.hasVideo()) {
            return Optional.of(kept(
                    "video", message.getVideo().getFileId(), message.getVideo().getFileName()));
        }
        if (message.hasVideoNote()) {
            return Optional.of(kept("video", message.getVideoNote().getFileId(), null));
        }
        return message.hasSticker()
                ? Optional.of(kept("sticker", message.getSticker().getFileId(), null))
                : Optional.empty();
    }

    private static Attachment kept(String kind, String id, @Nullable String name) {
        return new Attachment(kind, id, Optional.ofNullable(name));
    }
}
