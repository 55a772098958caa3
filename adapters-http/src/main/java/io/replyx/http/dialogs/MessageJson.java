package io.replyx.http.dialogs;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.replyx.domain.dialogs.Citation;
import io.replyx.domain.dialogs.ClientMessageId;
import io.replyx.domain.dialogs.Message;
import io.replyx.domain.dialogs.MessageId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message as JSON. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MessageJson(
        String id,
        String dialogId,
        long seq,
        String role,
        String text,
        String html,
        List<CitationJson> citations,
        String createdAt,
        String status,
        Map<String, String> metadata,
        @Nullable String clientMessageId,
        @Nullable String replyTo) {

    record CitationJson(int n, String documentId, String title, String quote) {
        static CitationJson of(Citation citation) {
            return new CitationJson(citation.n(), citation.document().toString(), citation.title(), citation.quote());
        }
    }

    static MessageJson of(Message message, MarkdownRenderer renderer) {
        return new MessageJson(
                message.id().toString(),
                message.dialog().toString(),
                message.seq(),
                message.role().name().toLowerCase(Locale.ROOT),
                message.text(),
                renderer.html(message.text()),
                message.citations().stream().map(CitationJson::of).toList(),
                message.createdAt().toString(),
                message.status().name().toLowerCase(Locale.ROOT),
                message.metadata().entries(),
                message.clientId().map(ClientMessageId::value).orElse(null),
                message.replyTo().map(MessageId::toString).orElse(null));
    }
}
