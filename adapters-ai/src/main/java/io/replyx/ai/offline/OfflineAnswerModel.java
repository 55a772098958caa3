package io.replyx.ai.offline;

import io.replyx.application.dialogs.port.AnswerModel;
import io.replyx.domain.billing.Usage;
import io.replyx.domain.dialogs.HistoryEntry;
import io.replyx.domain.dialogs.Prompt;
import io.replyx.domain.kernel.Language;
import io.replyx.domain.knowledge.TokenCounter;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Answers while no model is configured: quotes what fits the question best from the sources, and says plainly that this
 * is all it does. The same prompt gets the same answer.
 */
public final class OfflineAnswerModel implements AnswerModel {
    private static final Pattern FEW_WORDS = Pattern.compile("(?:\\S+\\s*){1,3}|\\s+");

    private final TokenCounter tokens;

    public OfflineAnswerModel(TokenCounter tokens) {
        this.tokens = tokens;
    }

    @Override
    public Usage answer(Prompt prompt, Listener listener) {
        var answer = prompt.sources().isEmpty() ? withoutSources(prompt.language()) : quoting(prompt);
        FEW_WORDS.matcher(answer).results().map(MatchResult::group).forEach(piece -> give(piece, listener));
        requireWanted(listener);
        return new Usage(tokensOf(prompt), tokens.of(answer), false);
    }

    private static void give(String piece, Listener listener) {
        requireWanted(listener);
        listener.onText(piece);
    }

    private static void requireWanted(Listener listener) {
        if (listener.cancelled()) {
            throw new Cancelled();
        }
    }

    private int tokensOf(Prompt prompt) {
        int history = prompt.history().stream()
                .map(HistoryEntry::text)
                .mapToInt(tokens::of)
                .sum();
        return tokens.of(prompt.system()) + history + tokens.of(prompt.question());
    }

    private static String quoting(Prompt prompt) {
        return QuoteSelector.best(prompt.question(), prompt.sources()).stream()
                .map(quote -> quoted(prompt.language(), quote.text()) + " [" + quote.n() + "]")
                .collect(Collectors.joining("\n\n", introduction(prompt.language()) + "\n\n", ""));
    }

    private static String quoted(Language language, String text) {
        return switch (language) {
            case EN -> "“" + text + "”";
            case RU -> "«" + text + "»";
        };
    }

    private static String introduction(Language language) {
        return switch (language) {
            case EN -> "This is ReplyX's offline answer: no AI model is configured, so I quote the documents.";
            case RU -> "Это офлайн-ответ ReplyX: модель ИИ не настроена, поэтому я цитирую документы.";
        };
    }

    private static String withoutSources(Language language) {
        return switch (language) {
            case EN ->
                "This is ReplyX's offline answerer: no AI model is configured and no knowledge is attached to this"
                        + " assistant, so I have nothing to answer from. Attach documents or configure a model.";
            case RU ->
                "Это офлайн-ответчик ReplyX: модель ИИ не настроена и к этому ассистенту не подключены знания,"
                        + " поэтому ответить мне не из чего. Подключите документы или настройте модель.";
        };
    }
}
