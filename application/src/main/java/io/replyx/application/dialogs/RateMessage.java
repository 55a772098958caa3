package io.replyx.application.dialogs;

import io.replyx.application.dialogs.port.DialogStores;
import io.replyx.application.dialogs.port.Dialogs;
import io.replyx.application.dialogs.port.Messages;
import io.replyx.application.dialogs.port.Ratings;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.CoreServices;
import io.replyx.application.kernel.UseCase;
import io.replyx.domain.dialogs.DialogRefusal;
import io.replyx.domain.dialogs.MessageId;
import io.replyx.domain.dialogs.Rating;
import io.replyx.domain.dialogs.RatingComment;
import io.replyx.domain.dialogs.RatingValue;
import io.replyx.domain.kernel.DialogId;
import io.replyx.domain.kernel.TenantId;
import java.util.Optional;

/** Says what the customer thinks of an answer. Saying it again replaces it. */
public final class RateMessage implements UseCase<RateMessage.Command, Rating> {
    private final CoreServices core;
    private final Dialogs dialogs;
    private final Messages messages;
    private final Ratings ratings;

    public record Command(DialogId dialog, MessageId message, RatingValue value, Optional<RatingComment> comment) {}

    RateMessage(CoreServices core, DialogStores stores) {
        this.core = core;
        this.dialogs = stores.dialogs();
        this.messages = stores.messages();
        this.ratings = stores.ratings();
    }

    @Override
    public Rating handle(Actor actor, Command command) {
        var tenant = DialogAccess.toWrite(actor, command.dialog());
        var rating = new Rating(
                command.message(),
                command.value(),
                command.comment(),
                core.clock().instant());
        core.transactions().runInTenant(tenant, () -> rate(tenant, command.dialog(), rating));
        return rating;
    }

    private void rate(TenantId tenant, DialogId dialog, Rating rating) {
        var known = dialogs.require(tenant, dialog);
        var message = messages.require(tenant, known.id(), rating.message());
        if (!message.isAnswer()) {
            throw DialogRefusal.NOT_RATEABLE.refusal();
        }
        ratings.put(tenant, dialog, rating);
    }
}
