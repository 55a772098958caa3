package io.replyx.application.dialogs;

import io.replyx.application.assistants.port.AssistantVersions;
import io.replyx.application.assistants.port.Assistants;
import io.replyx.application.billing.port.Charging;
import io.replyx.application.dialogs.port.AnswerModel;
import io.replyx.application.dialogs.port.Dialogs;
import io.replyx.application.dialogs.port.LiveFeed;
import io.replyx.application.dialogs.port.Messages;
import io.replyx.application.dialogs.port.Ratings;
import io.replyx.application.kernel.IdGenerator;
import io.replyx.application.kernel.IdempotencyGuard;
import io.replyx.application.kernel.JobHandler;
import io.replyx.application.kernel.Jobs;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.kernel.UseCaseDecorator;
import io.replyx.application.knowledge.Retriever;
import io.replyx.application.knowledge.port.Documents;
import io.replyx.domain.knowledge.TokenCounter;
import java.time.InstantSource;

/** Puts this capability together. */
public final class DialogsModule {
    private final Parts parts;
    private final RunningReplies running = new RunningReplies();

    /** What it is put together from. */
    public record Parts(
            Transactions transactions,
            Assistants assistants,
            AssistantVersions versions,
            Documents documents,
            Dialogs dialogs,
            Messages messages,
            Ratings ratings,
            Retriever retriever,
            AnswerModel model,
            TokenCounter tokens,
            Charging charging,
            VisitorAdmission rules,
            OutboundQueue outbound,
            LiveFeed live,
            Jobs jobs,
            IdempotencyGuard idempotency,
            IdGenerator ids,
            InstantSource clock) {}

    public DialogsModule(Parts parts) {
        this.parts = parts;
    }

    public DialogsApi api(UseCaseDecorator decorator) {
        var transactions = parts.transactions();
        var dialogs = parts.dialogs();
        var messages = parts.messages();
        return new DialogsApi(
                decorator.wrap("CreateDialog", createDialog()),
                decorator.wrap("GetDialog", new GetDialog(transactions, dialogs)),
                decorator.wrap("ListDialogs", new ListDialogs(transactions, dialogs)),
                decorator.wrap(
                        "CloseDialog", new CloseDialog(transactions, dialogs, parts.live(), running, parts.clock())),
                decorator.wrap("ReceiveMessage", receiveMessage()),
                decorator.wrap("FindReply", new FindReply(transactions, messages)),
                decorator.wrap("ListMessages", new ListMessages(transactions, dialogs, messages)),
                decorator.wrap("ReplayDialog", new ReplayDialog(transactions, dialogs)),
                decorator.wrap("FollowDialog", new FollowDialog(transactions, dialogs, parts.live())),
                decorator.wrap("RateMessage", rateMessage()),
                decorator.wrap("WithdrawRating", new WithdrawRating(transactions, dialogs, messages, parts.ratings())),
                decorator.wrap("ListRatings", new ListRatings(transactions, dialogs, parts.ratings())));
    }

    public JobHandler replies() {
        var store = new ReplyStore(
                parts.transactions(),
                parts.dialogs(),
                parts.messages(),
                parts.charging(),
                parts.outbound(),
                parts.live(),
                parts.ids(),
                parts.clock());
        return new AnswerMessageJob(store, preparation(), parts.model(), parts.live(), running);
    }

    private AnswerPlanner preparation() {
        return new AnswerPlanner(
                parts.transactions(),
                parts.dialogs(),
                parts.messages(),
                parts.versions(),
                parts.documents(),
                parts.retriever(),
                parts.tokens());
    }

    private CreateDialog createDialog() {
        return new CreateDialog(
                parts.transactions(),
                parts.assistants(),
                parts.dialogs(),
                parts.idempotency(),
                parts.ids(),
                parts.clock());
    }

    private RateMessage rateMessage() {
        return new RateMessage(parts.transactions(), parts.dialogs(), parts.messages(), parts.ratings(), parts.clock());
    }

    private ReceiveMessage receiveMessage() {
        return new ReceiveMessage(parts.transactions(), parts.dialogs(), parts.rules(), intake());
    }

    /** What channels hand messages to. */
    public MessageIntake intake() {
        return new MessageIntake(
                parts.dialogs(),
                parts.messages(),
                parts.charging(),
                parts.outbound(),
                parts.jobs(),
                parts.live(),
                parts.ids(),
                parts.clock());
    }
}
