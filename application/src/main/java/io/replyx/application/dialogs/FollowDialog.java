package io.replyx.application.dialogs;

import io.replyx.application.dialogs.port.Dialogs;
import io.replyx.application.dialogs.port.LiveFeed;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.kernel.UseCase;
import io.replyx.domain.dialogs.Dialog;
import io.replyx.domain.kernel.DialogId;
import io.replyx.domain.kernel.TenantId;
import java.util.function.Consumer;

/** Follows a conversation live. What is stored may also be {@link ReplayDialog replayed}; the two fit without a gap. */
public final class FollowDialog implements UseCase<FollowDialog.Query, FollowDialog.Following> {
    private final Transactions transactions;
    private final Dialogs dialogs;
    private final LiveFeed live;

    /** @param listener called from other threads; must not block */
    public record Query(DialogId dialog, Consumer<LiveEvent> listener) {}

    /**
     * A running subscription.
     *
     * @param lastSeq the dialog's highest number right after subscribing: everything later is heard
     */
    public record Following(long lastSeq, Runnable stop) implements AutoCloseable {
        @Override
        public void close() {
            stop.run();
        }
    }

    FollowDialog(Transactions transactions, Dialogs dialogs, LiveFeed live) {
        this.transactions = transactions;
        this.dialogs = dialogs;
        this.live = live;
    }

    @Override
    public Following handle(Actor actor, Query query) {
        var tenant = DialogAccess.toRead(actor, query.dialog());
        require(tenant, query.dialog());
        var subscription = live.subscribe(tenant, query.dialog(), query.listener());
        try {
            return new Following(require(tenant, query.dialog()).lastSeq(), subscription::close);
        } catch (Throwable failure) {
            subscription.close();
            throw failure;
        }
    }

    private Dialog require(TenantId tenant, DialogId id) {
        return transactions.inTenant(tenant, () -> dialogs.require(tenant, id));
    }
}
