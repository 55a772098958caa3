package io.replyx.ai.documents;

import io.replyx.application.knowledge.port.DocumentParser.Unreadable;
import io.replyx.domain.knowledge.IndexingFailure;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Finds out whether bytes are a text, and in which encoding. */
public final class TextContent {
    private TextContent() {}

    /** Cheap enough to ask while a file is being handed in: a few passes over its bytes. */
    public static boolean isText(byte[] content) {
        return marked(content)
                .map(text -> !BinaryContent.isBinary(text))
                .orElseGet(() -> charset(content, Optional.empty()).isPresent());
    }

    /**
     * @param declared what the document itself says its encoding is
     * @throws Unreadable when the bytes are no text
     */
    static String decode(byte[] content, Optional<Charset> declared) {
        return marked(content)
                .map(TextContent::requireText)
                .or(() -> charset(content, declared).map(charset -> new String(content, charset)))
                .orElseThrow(() -> new Unreadable(IndexingFailure.NOT_TEXT, "the content is binary"));
    }

    private static Optional<String> marked(byte[] content) {
        return ByteOrderMark.of(content).map(mark -> mark.decode(content));
    }

    /** Two bytes that look like a mark stand at the beginning of many a binary too. */
    private static String requireText(String text) {
        if (BinaryContent.isBinary(text)) {
            throw new Unreadable(IndexingFailure.NOT_TEXT, "the content is binary");
        }
        return text;
    }

    /** What reads as UTF-8 is UTF-8, whatever else it says of itself: hardly any other text does by chance. */
    private static Optional<Charset> charset(byte[] content, Optional<Charset> declared) {
        if (BinaryContent.isBinary(content)) {
            return Optional.empty();
        }
        return Utf8.isMeant(content)
                ? Optional.of(StandardCharsets.UTF_8)
                : declared.or(() -> LegacyEncoding.guess(content));
    }
}
