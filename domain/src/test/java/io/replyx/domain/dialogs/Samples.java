package io.replyx.domain.dialogs;

import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.kernel.DialogId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.knowledge.Chunk;
import io.replyx.domain.knowledge.ChunkId;
import io.replyx.domain.knowledge.DocumentId;
import io.replyx.domain.knowledge.DocumentTitle;
import io.replyx.domain.knowledge.Passage;
import io.replyx.domain.knowledge.Span;
import io.replyx.domain.knowledge.StoredChunk;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Values that a test needs and is not about. */
final class Samples {
    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    static final DocumentId DOCUMENT = new DocumentId(new UUID(7, 7));

    private Samples() {}

    static Dialog dialog() {
        return Dialog.open(
                new DialogId(new UUID(1, 1)),
                new TenantId(new UUID(2, 2)),
                new AssistantId(new UUID(3, 3)),
                Channel.API,
                Customer.ANONYMOUS,
                Metadata.NONE,
                NOW);
    }

    static MessageId message(int n) {
        return new MessageId(new UUID(4, n));
    }

    static Passage passage(String title, String text) {
        var chunk = new Chunk(0, List.of(), text, new Span(0, text.length()), 1);
        return new Passage(
                new StoredChunk(new ChunkId(new UUID(5, 5)), DOCUMENT, new DocumentTitle(title), chunk), 1, 1);
    }

    /** Sources numbered from 1. */
    static List<Source> sources(int count) {
        return Source.numbered(IntStream.rangeClosed(1, count)
                .mapToObj(n -> passage("Title " + n, "Text " + n))
                .toList());
    }
}
