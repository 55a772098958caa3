package io.replyx.testkit.memory;

import io.replyx.application.dialogs.port.Ratings;
import io.replyx.domain.dialogs.Message;
import io.replyx.domain.dialogs.MessageId;
import io.replyx.domain.dialogs.Rating;
import io.replyx.domain.kernel.DialogId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.testkit.memory.Tables.RatingRow;
import java.util.Comparator;
import java.util.List;

record InMemoryRatings(Tables tables) implements Ratings {
    @Override
    public void put(TenantId tenant, DialogId dialog, Rating rating) {
        requireMessageOf(tenant, dialog, rating.message());
        remove(tenant, rating.message());
        tables.ratings.insert(tenant, rating.message(), new RatingRow(dialog, rating));
    }

    private void requireMessageOf(TenantId tenant, DialogId dialog, MessageId id) {
        if (!tables.messages.require(tenant, id).dialog().equals(dialog)) {
            throw new IllegalStateException("message " + id + " is not of dialog " + dialog);
        }
    }

    @Override
    public void remove(TenantId tenant, MessageId message) {
        tables.ratings.removeIf(tenant, message::equals);
    }

    @Override
    public List<Rating> of(TenantId tenant, DialogId dialog) {
        return tables.ratings
                .all(tenant)
                .filter(row -> row.dialog().equals(dialog))
                .map(RatingRow::rating)
                .sorted(Comparator.comparingLong(
                        rating -> message(tenant, rating).seq()))
                .toList();
    }

    private Message message(TenantId tenant, Rating rating) {
        return tables.messages.require(tenant, rating.message());
    }
}
