package io.replyx.application.dialogs;

import io.replyx.application.assistants.port.AssistantVersions;
import io.replyx.application.dialogs.port.DialogStores;
import io.replyx.application.dialogs.port.Dialogs;
import io.replyx.application.dialogs.port.Messages;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.knowledge.Retriever;
import io.replyx.application.knowledge.port.Documents;
import io.replyx.domain.assistants.AssistantConfig;
import io.replyx.domain.assistants.AssistantVersion;
import io.replyx.domain.dialogs.Answer;
import io.replyx.domain.dialogs.BuiltInAnswers;
import io.replyx.domain.dialogs.Dialog;
import io.replyx.domain.dialogs.History;
import io.replyx.domain.dialogs.Message;
import io.replyx.domain.dialogs.MessageId;
import io.replyx.domain.dialogs.Prompt;
import io.replyx.domain.dialogs.Source;
import io.replyx.domain.kernel.DialogId;
import io.replyx.domain.kernel.DisplayText;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.knowledge.Passage;
import io.replyx.domain.knowledge.TokenCounter;
import java.util.List;
import java.util.Optional;

/** Finds out what a question needs: who asks whom, what was said before, and what the knowledge holds about it. */
final class AnswerPlanner {
    private static final int HISTORY_MESSAGES = 30;
    private static final int HISTORY_TOKENS = 2_000;

    private final Transactions transactions;
    private final Dialogs dialogs;
    private final Messages messages;
    private final AssistantVersions versions;
    private final Documents documents;
    private final Retriever retriever;
    private final TokenCounter tokens;

    AnswerPlanner(
            Transactions transactions,
            DialogStores stores,
            AssistantVersions versions,
            Documents documents,
            Retriever retriever,
            TokenCounter tokens) {
        this.transactions = transactions;
        this.dialogs = stores.dialogs();
        this.messages = stores.messages();
        this.versions = versions;
        this.documents = documents;
        this.retriever = retriever;
        this.tokens = tokens;
    }

    /** @param id of the dialog that the message stands in */
    QuestionState load(TenantId tenant, DialogId id, MessageId message) {
        return transactions.inTenant(tenant, () -> {
            var latest = messages.before(tenant, id, Long.MAX_VALUE, HISTORY_MESSAGES);
            var dialog = dialogs.find(tenant, id).orElseThrow();
            var turn = turn(tenant, message, latest);
            return turn.reply()
                    .<QuestionState>map(QuestionState.Answered::new)
                    .orElseGet(() -> dialog.isOpen()
                            ? new QuestionState.Open(context(dialog, turn))
                            : new QuestionState.Closed(turn.question()));
        });
    }

    /** Nearly always the question is one of the latest messages; then its answer, which stands behind it, is too. */
    private Turn turn(TenantId tenant, MessageId message, List<Message> latest) {
        return latest.stream()
                .filter(found -> found.id().equals(message))
                .findFirst()
                .map(question -> new Turn(question, Turn.replyIn(latest, message), latest))
                .orElseGet(() -> new Turn(
                        messages.find(tenant, message).orElseThrow(), messages.findReply(tenant, message), latest));
    }

    private record Turn(Message question, Optional<Message> reply, List<Message> latest) {
        static Optional<Message> replyIn(List<Message> latest, MessageId question) {
            return latest.stream()
                    .filter(found -> found.replyTo().equals(Optional.of(question)))
                    .findFirst();
        }
    }

    private ReplyContext context(Dialog dialog, Turn turn) {
        var tenant = dialog.tenant();
        var version = versions.published(tenant, dialog.assistant());
        boolean hasKnowledge = documents.hasAny(tenant, dialog.assistant());
        var config = version.map(AssistantVersion::config);
        var history = History.before(turn.question(), turn.latest());
        return new ReplyContext(turn.question(), dialog.assistant(), config, history, hasKnowledge);
    }

    AnswerPlan prepare(ReplyContext context) {
        if (context.config().isEmpty()) {
            return new AnswerPlan.FixedAnswer(Answer.failed(BuiltInAnswers.failedAnswer(context.language())));
        }
        var config = context.config().get();
        if (!context.hasKnowledge()) {
            return new AnswerPlan.AskModel(prompt(context, config, List.of()));
        }
        var passages = relevant(context, config);
        return passages.isEmpty()
                ? new AnswerPlan.FixedAnswer(Answer.complete(unknown(context, config), List.of()))
                : new AnswerPlan.AskModel(prompt(context, config, passages));
    }

    private List<Passage> relevant(ReplyContext context, AssistantConfig config) {
        var question = context.question();
        return retriever.relevant(question.tenant(), context.assistant(), question.text(), config.retrieval());
    }

    private static String unknown(ReplyContext context, AssistantConfig config) {
        return config.fallback()
                .map(DisplayText::value)
                .orElseGet(() -> BuiltInAnswers.unknownAnswer(context.language()));
    }

    private Prompt prompt(ReplyContext context, AssistantConfig config, List<Passage> passages) {
        return new Prompt(
                config.model(),
                config.temperature(),
                config.instructions(),
                Source.numbered(passages),
                History.within(HISTORY_TOKENS, context.history(), tokens),
                context.question().text(),
                context.language());
    }
}
