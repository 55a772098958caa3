package io.replyx.application.dialogs;

import io.replyx.application.assistants.port.Assistants;
import io.replyx.application.dialogs.port.Dialogs;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.CoreServices;
import io.replyx.application.kernel.IdempotencyKey;
import io.replyx.application.kernel.IdempotencyStore;
import io.replyx.application.kernel.UseCase;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.dialogs.Channel;
import io.replyx.domain.dialogs.Customer;
import io.replyx.domain.dialogs.Dialog;
import io.replyx.domain.dialogs.Metadata;
import io.replyx.domain.kernel.DialogId;
import io.replyx.domain.kernel.Right;
import io.replyx.domain.kernel.TenantId;
import java.util.Optional;
import java.util.UUID;

/** Opens a conversation with a published assistant. */
public final class CreateDialog implements UseCase<CreateDialog.Command, Dialog> {
    private final CoreServices core;
    private final Assistants assistants;
    private final Dialogs dialogs;

    public record Command(
            AssistantId assistant, Customer customer, Metadata metadata, Optional<IdempotencyKey> idempotencyKey) {}

    CreateDialog(CoreServices core, Assistants assistants, Dialogs dialogs) {
        this.core = core;
        this.assistants = assistants;
        this.dialogs = dialogs;
    }

    @Override
    public Dialog handle(Actor actor, Command command) {
        var member = actor.requireMember(Right.WRITE_DIALOGS);
        var tenant = member.tenant();
        var scope = new IdempotencyStore.Scope(tenant, member.user(), "CreateDialog");
        return core.transactions()
                .inTenant(
                        tenant,
                        () -> core.idempotency()
                                .createOnce(
                                        scope,
                                        command.idempotencyKey(),
                                        () -> open(tenant, command),
                                        dialog -> dialog.id().value(),
                                        id -> find(tenant, id)));
    }

    private Dialog open(TenantId tenant, Command command) {
        assistants.requirePublished(tenant, command.assistant());
        var dialog = Dialog.open(
                new DialogId(core.ids().next()),
                tenant,
                command.assistant(),
                Channel.API,
                command.customer(),
                command.metadata(),
                core.clock().instant());
        dialogs.add(dialog);
        return dialog;
    }

    private Dialog find(TenantId tenant, UUID id) {
        return dialogs.require(tenant, new DialogId(id));
    }
}
