package io.replyx.http.knowledge;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.replyx.application.knowledge.DocumentView;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.kernel.Language;
import io.replyx.domain.knowledge.Document;
import io.replyx.domain.knowledge.Indexing;
import io.replyx.domain.knowledge.IndexingFailure;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A document as JSON.
 *
 * @param progress percent
 * @param chunks how many passages it was cut into; 0 before it is ready
 * @param assistantIds whom it is attached to; left out in lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DocumentJson(
        String id,
        String title,
        String format,
        long size,
        String status,
        int progress,
        int chunks,
        @Nullable ErrorJson error,
        String createdAt,
        @Nullable List<String> assistantIds) {

    record ErrorJson(String code, String message) {}

    static DocumentJson of(Document document, Language language) {
        return of(document, null, language);
    }

    static DocumentJson of(DocumentView view, Language language) {
        return of(
                view.document(),
                view.assistants().stream().map(AssistantId::toString).sorted().toList(),
                language);
    }

    private static DocumentJson of(Document document, @Nullable List<String> assistants, Language language) {
        return new DocumentJson(
                document.id().toString(),
                document.title().value(),
                document.format().name().toLowerCase(Locale.ROOT),
                document.size(),
                status(document.indexing()),
                document.progress(),
                chunks(document.indexing()),
                document.indexing() instanceof Indexing.Failed(var failure) ? error(failure, language) : null,
                document.createdAt().toString(),
                assistants);
    }

    private static String status(Indexing indexing) {
        return switch (indexing) {
            case Indexing.Queued _ -> "queued";
            case Indexing.Parsing _ -> "parsing";
            case Indexing.Embedding _ -> "embedding";
            case Indexing.Ready _ -> "ready";
            case Indexing.Failed _ -> "failed";
        };
    }

    private static int chunks(Indexing indexing) {
        return switch (indexing) {
            case Indexing.Ready(int chunks) -> chunks;
            case Indexing.Embedding(int _, int total) -> total;
            case Indexing.Queued _, Indexing.Parsing _, Indexing.Failed _ -> 0;
        };
    }

    private static ErrorJson error(IndexingFailure failure, Language language) {
        var message = switch (language) {
            case EN -> english(failure);
            case RU -> russian(failure);
        };
        return new ErrorJson(failure.name().toLowerCase(Locale.ROOT), message);
    }

    private static String english(IndexingFailure failure) {
        return switch (failure) {
            case EMPTY -> "There are no words in this document.";
            case NOT_TEXT -> "This is not a text in an encoding that we know.";
            case UNREADABLE -> "The structure of this document could not be read.";
            case UNAVAILABLE -> "Indexing kept failing. Try it again later.";
        };
    }

    private static String russian(IndexingFailure failure) {
        return switch (failure) {
            case EMPTY -> "В этом документе нет слов.";
            case NOT_TEXT -> "Это не текст в известной нам кодировке.";
            case UNREADABLE -> "Не удалось разобрать структуру документа.";
            case UNAVAILABLE -> "Проиндексировать не получилось. Попробуйте позже ещё раз.";
        };
    }
}
