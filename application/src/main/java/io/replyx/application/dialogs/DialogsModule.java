package io.replyx.application.dialogs;

import io.replyx.application.assistants.port.AssistantStores;
import io.replyx.application.billing.port.Charging;
import io.replyx.application.dialogs.port.AnswerModel;
import io.replyx.application.dialogs.port.DialogStores;
import io.replyx.application.dialogs.port.LiveFeed;
import io.replyx.application.kernel.CoreServices;
import io.replyx.application.kernel.JobHandler;
import io.replyx.application.kernel.Jobs;
import io.replyx.application.kernel.UseCaseDecorator;
import io.replyx.application.knowledge.Retriever;
import io.replyx.application.knowledge.port.Documents;
import io.replyx.domain.knowledge.TokenCounter;

/** Puts this capability together. */
public final class DialogsModule {
    private final Parts parts;
    private final RunningReplies running = new RunningReplies();

    /** What it is put together from. */
    public record Parts(
            CoreServices core,
            DialogStores stores,
            AssistantStores assistants,
            Documents documents,
            Retriever retriever,
            AnswerModel model,
            TokenCounter tokens,
            Charging charging,
            VisitorAdmission admission,
            OutboundQueue outbound,
            LiveFeed live,
            Jobs jobs) {}

    public DialogsModule(Parts parts) {
        this.parts = parts;
    }

    public DialogsApi api(UseCaseDecorator decorator) {
        var core = parts.core();
        var transactions = core.transactions();
        var stores = parts.stores();
        var dialogs = stores.dialogs();
        var messages = stores.messages();
        var ratings = stores.ratings();
        var create = new CreateDialog(core, parts.assistants().assistants(), dialogs);
        var close = new CloseDialog(transactions, dialogs, parts.live(), running, core.clock());
        var receive = new ReceiveMessage(transactions, dialogs, parts.admission(), intake());
        return new DialogsApi(
                decorator.wrap("CreateDialog", create),
                decorator.wrap("GetDialog", new GetDialog(transactions, dialogs)),
                decorator.wrap("ListDialogs", new ListDialogs(transactions, dialogs)),
                decorator.wrap("CloseDialog", close),
                decorator.wrap("ReceiveMessage", receive),
                decorator.wrap("FindReply", new FindReply(transactions, messages)),
                decorator.wrap("ListMessages", new ListMessages(transactions, dialogs, messages)),
                decorator.wrap("ReplayDialog", new ReplayDialog(transactions, dialogs)),
                decorator.wrap("FollowDialog", new FollowDialog(transactions, dialogs, parts.live())),
                decorator.wrap("RateMessage", new RateMessage(core, stores)),
                decorator.wrap("WithdrawRating", new WithdrawRating(transactions, dialogs, messages, ratings)),
                decorator.wrap("ListRatings", new ListRatings(transactions, dialogs, ratings)));
    }

    /** Writes the answers. */
    public JobHandler replies() {
        var store = new ReplyStore(parts.core(), parts.stores(), parts.charging(), parts.outbound(), parts.live());
        return new AnswerMessageJob(store, planner(), parts.model(), parts.live(), running);
    }

    /** What channels hand messages to. */
    public MessageIntake intake() {
        return new MessageIntake(
                parts.core(), parts.stores(), parts.charging(), parts.outbound(), parts.jobs(), parts.live());
    }

    private AnswerPlanner planner() {
        return new AnswerPlanner(
                parts.core().transactions(),
                parts.stores(),
                parts.assistants().versions(),
                parts.documents(),
                parts.retriever(),
                parts.tokens());
    }
}
