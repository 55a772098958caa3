package io.replyx.http.knowledge;

import io.replyx.domain.kernel.InputRefusal;
import io.replyx.domain.knowledge.DocumentFormat;
import io.replyx.domain.knowledge.KnowledgeRefusal;
import io.replyx.http.kernel.ExpectedType;
import io.replyx.http.kernel.TextValidation;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tells from its name, its stated type and its first bytes what an uploaded file is. */
final class FileTypeDetector {
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

    private FileTypeDetector() {}

    static DocumentFormat of(Multipart.Part file) {
        var name = file.fileName().map(FileTypeDetector::requirePlain).orElse("");
        var type = file.type().split(";", 2)[0].strip();
        return extension(name)
                .map(extension -> Optional.ofNullable(BY_EXTENSION.get(extension)))
                .orElseGet(() -> Optional.ofNullable(BY_TYPE.get(type)))
                .orElseThrow(() -> KnowledgeRefusal.UNSUPPORTED_FORMAT.refusal("supported", SUPPORTED));
    }

    /** The name without its extension: a title, where none is given. */
    static String title(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot > 0 ? fileName.substring(0, dot) : fileName;
    }

    private static String requirePlain(String name) {
        if (name.contains("/") || name.contains("\\") || name.equals("..") || name.equals(".")) {
            throw InputRefusal.BAD_FORMAT.refusal("expected", ExpectedType.FILE_NAME);
        }
        return TextValidation.requireClean(name);
    }

    private static Optional<String> extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }
}
