package io.replyx.ai.documents;

import io.replyx.application.knowledge.port.DocumentParser.Unreadable;
import io.replyx.domain.knowledge.IndexingFailure;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Finds out whether bytes are a text, and in which encoding. */
public final class TextContent {
    private TextContent() {}

    /** Cheap enough to ask while a file is being handed in: one pass over its bytes. */
    public static boolean isText(byte[] content) {
        return ByteOrderMark.of(content).isPresent() || !BinaryContent.isBinary(content);
    }

    /**
     * @param declared what the document itself says its encoding is
     * @throws Unreadable when the bytes are no text
     */
    static String decode(byte[] content, Optional<Charset> declared) {
        if (!isText(content)) {
            throw new Unreadable(IndexingFailure.NOT_TEXT, "the content is binary");
        }
        return ByteOrderMark.of(content)
                .map(mark -> mark.decode(content))
                .orElseGet(() -> new String(content, charset(content, declared)));
    }

    /** What reads as UTF-8 is UTF-8, whatever else it says of itself: hardly any other text does by chance. */
    private static Charset charset(byte[] content, Optional<Charset> declared) {
        return Utf8.isMeant(content) ? StandardCharsets.UTF_8 : declared.orElseGet(() -> LegacyEncoding.guess(content));
    }
}
