package io.replyx.application.dialogs.port;

import io.replyx.application.kernel.Slice;
import io.replyx.domain.dialogs.Dialog;
import io.replyx.domain.dialogs.DialogEntry;
import io.replyx.domain.dialogs.DialogRefusal;
import io.replyx.domain.kernel.DialogId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.kernel.VisitorId;
import java.util.List;
import java.util.Optional;

/** A tenant's conversations. */
public interface Dialogs {
    /** Empty for an unknown id and for another tenant's id alike. */
    Optional<Dialog> find(TenantId tenant, DialogId id);

    /** Like {@link #find}; nobody else changes it before this transaction ends. Waits for whoever holds it. */
    Optional<Dialog> lock(TenantId tenant, DialogId id);

    /** @throws io.replyx.domain.kernel.Refusal {@code unknown_dialog} where {@link #find} is empty */
    default Dialog require(TenantId tenant, DialogId id) {
        return find(tenant, id).orElseThrow(() -> DialogRefusal.UNKNOWN_DIALOG.refusal("id", id));
    }

    /** @throws io.replyx.domain.kernel.Refusal {@code unknown_dialog} where {@link #lock} is empty */
    default Dialog requireLocked(TenantId tenant, DialogId id) {
        return lock(tenant, id).orElseThrow(() -> DialogRefusal.UNKNOWN_DIALOG.refusal("id", id));
    }

    /** Newest first. */
    Slice<Dialog> list(TenantId tenant, Slice.Request request);

    /** The newest conversation that a site's visitor has, in whatever state. */
    Optional<Dialog> latestOf(TenantId tenant, VisitorId visitor);

    /** A second open dialog of one visitor is a defect and throws. */
    void add(Dialog dialog);

    /** Only for a dialog that this transaction locked. */
    void save(Dialog dialog);

    /** Keeps a change of status under its number. */
    void addStatusChange(Dialog dialog, DialogEntry.StatusChanged change);

    /** Everything stored in the dialog after {@code seq}, in order; a replay from any point misses nothing. */
    List<DialogEntry> entries(TenantId tenant, DialogId dialog, long after, int limit);
}
