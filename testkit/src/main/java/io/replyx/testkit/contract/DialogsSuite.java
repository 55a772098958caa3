package io.replyx.testkit.contract;

import io.replyx.application.dialogs.port.Dialogs;
import io.replyx.domain.dialogs.DialogEntry;
import io.replyx.domain.dialogs.DialogStatus;
import io.replyx.domain.dialogs.Message;
import io.replyx.domain.dialogs.MessageId;
import io.replyx.domain.dialogs.MessageText;
import io.replyx.domain.dialogs.Metadata;
import io.replyx.domain.kernel.DialogId;
import java.util.Optional;

/** What happens in a dialog, for the suites about its store. */
abstract class DialogsSuite extends PersistenceContract {
    final Dialogs dialogs() {
        return persistence().dialogStores().dialogs();
    }

    final Message say(SampleTenant tenant, DialogId id, String text) {
        return tenant.in(() -> {
            var dialog = dialogs().requireLocked(tenant.id(), id);
            var turn = dialog.receive(
                    new MessageId(id()), new MessageText(text), Optional.empty(), Metadata.NONE, clock().instant());
            persistence().dialogStores().messages().add(turn.message());
            dialogs().save(turn.dialog());
            return turn.message();
        });
    }

    final DialogEntry.StatusChanged close(SampleTenant tenant, DialogId id) {
        return tenant.in(() -> {
            var closing = dialogs().requireLocked(tenant.id(), id).close();
            var change = new DialogEntry.StatusChanged(closing.seq(), DialogStatus.CLOSED, clock().instant());
            dialogs().save(closing.dialog());
            dialogs().addStatusChange(closing.dialog(), change);
            return change;
        });
    }
}
