package io.replyx.http.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.replyx.domain.kernel.InputRefusal;
import io.replyx.domain.knowledge.DocumentFormat;
import io.replyx.domain.knowledge.KnowledgeRefusal;
import io.replyx.http.kernel.Expected;
import io.replyx.http.kernel.Texts;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tells from its name, its stated type and its first bytes what an uploaded file is. */
final class FileKind {
    private static final String SUPPORTED = ".txt, .md, .html";
    private static final Map<String, DocumentFormat> BY_EXTENSION = Map.of(
            "txt", DocumentFormat.TEXT,
            "text", DocumentFormat.TEXT,
            "md", DocumentFormat.MARKDOWN,
            "markdown", DocumentFormat.MARKDOWN,
            "html", DocumentFormat.HTML,
            "htm", DocumentFormat.HTML);
    private static final Map<String, DocumentFormat> BY_TYPE = Map.of(
            "text/plain", DocumentFormat.TEXT,
            "text/markdown", DocumentFormat.MARKDOWN,
            "text/html", DocumentFormat.HTML);

    private FileKind() {}

    static DocumentFormat of(Multipart.Part file) {
        var name = file.fileName().map(FileKind::requirePlain).orElse("");
        var type = file.type().split(";", 2)[0].strip();
        var format = extension(name)
                .map(extension -> Optional.ofNullable(BY_EXTENSION.get(extension)))
                .orElseGet(() -> Optional.ofNullable(BY_TYPE.get(type)))
                .orElseThrow(() -> KnowledgeRefusal.UNSUPPORTED_FORMAT.refusal("supported", SUPPORTED));
        requireText(file.content());
        return format;
    }

    /** The name without its extension: a title, where none is given. */
    static String title(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot > 0 ? fileName.substring(0, dot) : fileName;
    }

    private static String requirePlain(String name) {
        if (name.contains("/") || name.contains("\\") || name.equals("..") || name.equals(".")) {
            throw InputRefusal.BAD_FORMAT.refusal("expected", Expected.FILE_NAME);
        }
        return Texts.requireClean(name);
    }

    private static Optional<String> extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /** UTF-8, or what a byte order mark announces; anything else is not a text that we can read. */
    private static void requireText(byte[] content) {
        if (!hasWideByteOrderMark(content) && !isUtf8(content)) {
            throw KnowledgeRefusal.NOT_A_TEXT.refusal();
        }
    }

    private static boolean hasWideByteOrderMark(byte[] content) {
        return content.length >= 2
                && ((content[0] == (byte) 0xFE && content[1] == (byte) 0xFF)
                        || (content[0] == (byte) 0xFF && content[1] == (byte) 0xFE));
    }

    private static boolean isUtf8(byte[] content) {
        for (byte unit : content) {
            if (unit == 0) {
                return false;
            }
        }
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException binary) {
            return false;
        }
    }
}
