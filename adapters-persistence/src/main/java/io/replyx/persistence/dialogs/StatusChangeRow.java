package io.replyx.persistence.dialogs;

import io.replyx.domain.dialogs.Dialog;
import io.replyx.domain.dialogs.DialogEntry;
import io.replyx.domain.dialogs.DialogStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "dialog_status_change")
@NullUnmarked
class StatusChangeRow {
    @EmbeddedId
    Key key;

    String status;
    Instant at;

    @Embeddable
    record Key(
            @Column(name = "tenant_id") UUID tenant,
            @Column(name = "dialog_id") UUID dialog,
            @Column(name = "seq") long seq) {}

    static StatusChangeRow of(Dialog dialog, DialogEntry.StatusChanged change) {
        var row = new StatusChangeRow();
        row.key = new Key(dialog.tenant().value(), dialog.id().value(), change.seq());
        row.status = change.status().name();
        row.at = change.at();
        return row;
    }

    DialogEntry.StatusChanged toChange() {
        return new DialogEntry.StatusChanged(key.seq(), DialogStatus.valueOf(status), at);
    }
}
