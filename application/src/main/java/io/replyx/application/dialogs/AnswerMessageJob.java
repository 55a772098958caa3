package io.replyx.application.dialogs;

import io.replyx.application.dialogs.port.AnswerModel;
import io.replyx.application.dialogs.port.LiveFeed;
import io.replyx.application.kernel.Job;
import io.replyx.application.kernel.JobHandler;
import io.replyx.application.kernel.JobQueue;
import io.replyx.application.kernel.Payload;
import io.replyx.domain.billing.Usage;
import io.replyx.domain.dialogs.Answer;
import io.replyx.domain.dialogs.BuiltInAnswers;
import io.replyx.domain.dialogs.Message;
import io.replyx.domain.dialogs.MessageId;
import io.replyx.domain.kernel.DialogId;
import io.replyx.domain.kernel.TenantId;
import java.time.Instant;
import java.util.Optional;

/**
 * Answers one customer message: reads what is needed, retrieves, lets the model write, and stores the answer. Between
 * the two transactions nothing is held; done again after a crash, it stores no second answer.
 */
final class AnswerMessageJob implements JobHandler {
    static final String KIND = "reply";
    private static final String MESSAGE = "message";

    private final ReplyStore store;
    private final AnswerPlanner planner;
    private final AnswerModel model;
    private final LiveFeed live;
    private final RunningReplies running;

    AnswerMessageJob(
            ReplyStore store, AnswerPlanner planner, AnswerModel model, LiveFeed live, RunningReplies running) {
        this.store = store;
        this.planner = planner;
        this.model = model;
        this.live = live;
        this.running = running;
    }

    static Job job(Message message, Instant now) {
        return new Job(
                message.id().value(),
                KIND,
                message.tenant(),
                Optional.of(new Job.OrderingKey(message.dialog().value(), message.seq())),
                Payload.of(MESSAGE, message.id()),
                now);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobQueue.Claimed claimed) {
        var job = claimed.job();
        var dialog = new DialogId(job.orderingKey().orElseThrow().id());
        var cancellation = running.begin(dialog);
        try {
            run(job.tenant(), dialog, new MessageId(job.payload().id(MESSAGE)), claimed.attempt(), cancellation);
        } finally {
            running.end(dialog, cancellation);
        }
    }

    @Override
    public void onExhausted(Job job) {
        store.storeFailure(job.tenant(), new MessageId(job.payload().id(MESSAGE)));
    }

    private void run(TenantId tenant, DialogId dialog, MessageId message, int attempt, Cancellation cancellation) {
        switch (planner.load(tenant, dialog, message)) {
            case QuestionState.Open(ReplyContext context) -> answer(context, attempt, cancellation);
            case QuestionState.Answered(Message reply) -> store.announce(reply);
            case QuestionState.Closed(Message question) -> store.release(question);
        }
    }

    private void answer(ReplyContext context, int attempt, Cancellation cancellation) {
        switch (planner.prepare(context)) {
            case AnswerPlan.AskModel ask -> write(context.question(), ask, attempt, cancellation);
            case AnswerPlan.FixedAnswer(Answer answer) -> store.store(context.question(), answer, Usage.NONE);
        }
    }

    private void write(Message question, AnswerPlan.AskModel ask, int attempt, Cancellation cancellation) {
        var writer = new StreamingAnswerWriter(
                live, question, attempt, cancellation, ask.prompt().sources());
        try {
            var usage = model.answer(ask.prompt(), writer);
            store.store(question, orUnknown(writer.finish(), ask), usage);
        } catch (AnswerModel.Cancelled _) {
            store.release(question);
        } finally {
            live.dropDraft(question.tenant(), question.dialog(), question.id());
        }
    }

    /** A model that says nothing has not answered. */
    private static Answer orUnknown(Answer answer, AnswerPlan.AskModel ask) {
        return answer.text().isEmpty()
                ? Answer.complete(BuiltInAnswers.unknownAnswer(ask.prompt().language()), answer.citations())
                : answer;
    }
}
