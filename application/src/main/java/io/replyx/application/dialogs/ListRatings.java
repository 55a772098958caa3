package io.replyx.application.dialogs;

import io.replyx.application.dialogs.port.Dialogs;
import io.replyx.application.dialogs.port.Ratings;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.kernel.UseCase;
import io.replyx.domain.dialogs.Rating;
import io.replyx.domain.kernel.DialogId;
import java.util.List;

/** Shows what the customer thought of the answers in one conversation. */
public final class ListRatings implements UseCase<ListRatings.Query, List<Rating>> {
    private final Transactions transactions;
    private final Dialogs dialogs;
    private final Ratings ratings;

    public record Query(DialogId dialog) {}

    ListRatings(Transactions transactions, Dialogs dialogs, Ratings ratings) {
        this.transactions = transactions;
        this.dialogs = dialogs;
        this.ratings = ratings;
    }

    @Override
    public List<Rating> handle(Actor actor, Query query) {
        var tenant = DialogAccess.toRead(actor, query.dialog());
        return transactions.inTenant(tenant, () -> {
            var dialog = dialogs.require(tenant, query.dialog());
            return ratings.of(tenant, dialog.id());
        });
    }
}
