package io.replyx.application.dialogs;

import io.replyx.application.kernel.Actor;
import io.replyx.domain.dialogs.DialogRefusal;
import io.replyx.domain.kernel.DialogId;
import io.replyx.domain.kernel.Right;
import io.replyx.domain.kernel.TenantId;

/** Who reaches which dialog: members as their role has it, a visitor their own one and no other. */
final class DialogAccess {
    private DialogAccess() {}

    /**
     * The tenant to read in.
     *
     * @throws io.replyx.domain.kernel.Refusal {@code unknown_dialog} for a dialog that is not the visitor's
     */
    static TenantId toRead(Actor actor, DialogId dialog) {
        return tenant(actor, Right.READ_DIALOGS, dialog);
    }

    /** Like {@link #toRead}, to write in. */
    static TenantId toWrite(Actor actor, DialogId dialog) {
        return tenant(actor, Right.WRITE_DIALOGS, dialog);
    }

    private static TenantId tenant(Actor actor, Right right, DialogId dialog) {
        return actor instanceof Actor.Visitor visitor ? ownTenant(visitor, dialog) : actor.requireTenant(right);
    }

    private static TenantId ownTenant(Actor.Visitor visitor, DialogId dialog) {
        if (!visitor.dialog().equals(dialog)) {
            throw DialogRefusal.UNKNOWN_DIALOG.refusal("id", dialog);
        }
        return visitor.tenant();
    }
}
