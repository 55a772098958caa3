package io.replyx.application.dialogs;

import io.replyx.application.assistants.port.AssistantVersions;
import io.replyx.application.assistants.port.Assistants;
import io.replyx.application.billing.port.Charging;
import io.replyx.application.dialogs.port.AnswerModel;
import io.replyx.application.dialogs.port.Dialogs;
import io.replyx.application.dialogs.port.LiveFeed;
import io.replyx.application.dialogs.port.Messages;
import io.replyx.application.dialogs.port.Ratings;
import io.replyx.application.kernel.Around;
import io.replyx.application.kernel.Ids;
import io.replyx.application.kernel.JobHandler;
import io.replyx.application.kernel.Jobs;
import io.replyx.application.kernel.Once;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.knowledge.Retriever;
import io.replyx.application.knowledge.port.Documents;
import io.replyx.domain.knowledge.TokenCount;
import java.time.InstantSource;

/** Puts this capability together. */
public final class DialogsAssembly {
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
            TokenCount tokens,
            Charging charging,
            VisitorRules rules,
            Push push,
            LiveFeed live,
            Jobs jobs,
            Once once,
            Ids ids,
            InstantSource clock) {}

    public DialogsAssembly(Parts parts) {
        this.parts = parts;
    }

    public DialogsApi api(Around around) {
        var transactions = parts.transactions();
        var dialogs = parts.dialogs();
        var messages = parts.messages();
        return new DialogsApi(
                around.wrap("CreateDialog", createDialog()),
                around.wrap("GetDialog", new GetDialog(transactions, dialogs)),
                around.wrap("ListDialogs", new ListDialogs(transactions, dialogs)),
                around.wrap(
                        "CloseDialog", new CloseDialog(transactions, dialogs, parts.live(), running, parts.clock())),
                around.wrap("ReceiveMessage", receiveMessage()),
                around.wrap("FindReply", new FindReply(transactions, messages)),
                around.wrap("ListMessages", new ListMessages(transactions, dialogs, messages)),
                around.wrap("ReplayDialog", new ReplayDialog(transactions, dialogs)),
                around.wrap("FollowDialog", new FollowDialog(transactions, dialogs, parts.live())),
                around.wrap("RateMessage", rateMessage()),
                around.wrap("WithdrawRating", new WithdrawRating(transactions, dialogs, messages, parts.ratings())),
                around.wrap("ListRatings", new ListRatings(transactions, dialogs, parts.ratings())));
    }

    public JobHandler replies() {
        var store = new ReplyStore(
                parts.transactions(),
                parts.dialogs(),
                parts.messages(),
                parts.charging(),
                parts.push(),
                parts.live(),
                parts.ids(),
                parts.clock());
        return new AnswerMessage(store, preparation(), parts.model(), parts.live(), running);
    }

    private ReplyPreparation preparation() {
        return new ReplyPreparation(
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
                parts.transactions(), parts.assistants(), parts.dialogs(), parts.once(), parts.ids(), parts.clock());
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
                parts.push(),
                parts.jobs(),
                parts.live(),
                parts.ids(),
                parts.clock());
    }
}
