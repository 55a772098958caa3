package io.replyx.http.dialogs;

import io.replyx.domain.dialogs.Message;
import io.replyx.domain.dialogs.MessageId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Messages as JSON; the latest are kept, since one message usually goes to several readers and never changes. */
public final class MessageJsonCache {
    private static final int KEPT = 128;

    /** In UTF-16 units; longer messages are rare and would fill the memory. */
    private static final int MAX_LENGTH = 8_000;

    private final MarkdownRenderer renderer = new MarkdownRenderer();
    private final Map<MessageId, MessageJson> kept = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<MessageId, MessageJson> eldest) {
            return size() > KEPT;
        }
    };

    MessageJson json(Message message) {
        var known = find(message.id());
        if (known.isPresent()) {
            return known.get();
        }
        var made = MessageJson.of(message, renderer);
        if (message.text().length() <= MAX_LENGTH) {
            keep(message.id(), made);
        }
        return made;
    }

    private synchronized Optional<MessageJson> find(MessageId id) {
        return Optional.ofNullable(kept.get(id));
    }

    private synchronized void keep(MessageId id, MessageJson json) {
        kept.put(id, json);
    }
}
