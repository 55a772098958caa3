package io.replyx.http.knowledge;

import static io.replyx.http.kernel.FieldReader.text;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.replyx.application.kernel.IdempotencyKey;
import io.replyx.application.knowledge.AddDocument;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.kernel.InputRefusal;
import io.replyx.domain.knowledge.DocumentFormat;
import io.replyx.domain.knowledge.DocumentTitle;
import io.replyx.domain.knowledge.KnowledgeRefusal;
import io.replyx.http.kernel.HttpRefusal;
import io.replyx.http.kernel.Json;
import io.replyx.http.kernel.Request;
import io.replyx.http.kernel.TextValidation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A document as a request brings it: as a file, or as text.
 *
 * @param field where the content stands in the request
 */
record DocumentUpload(
        String field, DocumentTitle title, DocumentFormat format, byte[] content, Optional<IdempotencyKey> key) {
    private static final String FILE = "file";
    private static final String TITLE = "title";
    private static final String TEXT = "text";

    /** Bytes: the file itself, and what is written around it. */
    private static final int MAX_UPLOAD = AddDocument.MAX_SIZE + 64 * 1024;

    static DocumentUpload from(Request request) {
        if (request.isOfType("multipart/form-data")) {
            return upload(request);
        }
        if (request.isOfType("application/json")) {
            return written(request);
        }
        throw HttpRefusal.WRONG_CONTENT_TYPE.refusal("supported", "multipart/form-data, application/json");
    }

    AddDocument.Command command(Set<AssistantId> assistants) {
        return new AddDocument.Command(title, format, content, assistants, key);
    }

    private static DocumentUpload written(Request request) {
        var body = request.jsonBytes();
        var fields = request.fields(body);
        if (fields.has("url")) {
            request.violations().add("url", HttpRefusal.URL_NOT_SUPPORTED.refusal());
            request.violations().check();
        }
        var title = fields.required(TITLE, text(DocumentTitle::new));
        var text = fields.required(TEXT, text(DocumentUpload::requireWords));
        fields.check();
        return new DocumentUpload(
                TEXT, title.get(), DocumentFormat.TEXT, text.get().getBytes(UTF_8), request.idempotencyKey(body));
    }

    private static String requireWords(String text) {
        if (text.isBlank()) {
            throw KnowledgeRefusal.EMPTY_DOCUMENT.refusal();
        }
        return text;
    }

    private static DocumentUpload upload(Request request) {
        var parts = Multipart.parse(
                request.bytes(MAX_UPLOAD), request.header("Content-Type").orElse(""));
        var violations = request.violations();
        parts.stream()
                .map(Multipart.Part::name)
                .filter(name -> !name.equals(FILE) && !name.equals(TITLE))
                .forEach(name -> violations.add(TextValidation.shown(name), InputRefusal.UNKNOWN_FIELD.refusal()));
        var file = violations.read(FILE, () -> part(parts, FILE).orElseThrow(InputRefusal.REQUIRED::refusal));
        violations.check();
        var format = violations.read(FILE, () -> FileTypeDetector.of(file.get()));
        var title = violations.read(TITLE, () -> new DocumentTitle(title(parts, file.get())));
        violations.check();
        var key = request.idempotencyKey(
                file.get().content(),
                title.get().value().getBytes(UTF_8),
                format.get().name().getBytes(UTF_8));
        return new DocumentUpload(FILE, title.get(), format.get(), file.get().content(), key);
    }

    private static String title(List<Multipart.Part> parts, Multipart.Part file) {
        return part(parts, TITLE)
                .map(part -> TextValidation.requireClean(Json.decode(part.content())))
                .or(() -> file.fileName().map(FileTypeDetector::title))
                .orElse("");
    }

    private static Optional<Multipart.Part> part(List<Multipart.Part> parts, String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }
}
