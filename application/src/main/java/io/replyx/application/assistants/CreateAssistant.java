package io.replyx.application.assistants;

import io.replyx.application.assistants.port.Assistants;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.IdGenerator;
import io.replyx.application.kernel.IdempotencyGuard;
import io.replyx.application.kernel.IdempotencyKey;
import io.replyx.application.kernel.IdempotencyStore;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.kernel.UseCase;
import io.replyx.domain.assistants.Assistant;
import io.replyx.domain.assistants.AssistantConfig;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.assistants.AssistantName;
import io.replyx.domain.kernel.Right;
import io.replyx.domain.kernel.TenantId;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Makes an assistant, with a draft to work on. Owners may. */
public final class CreateAssistant implements UseCase<CreateAssistant.Command, Assistant> {
    private final Transactions transactions;
    private final Assistants assistants;
    private final IdempotencyGuard idempotency;
    private final IdGenerator ids;
    private final InstantSource clock;

    public record Command(AssistantName name, AssistantConfigPatch config, Optional<IdempotencyKey> idempotencyKey) {}

    CreateAssistant(
            Transactions transactions,
            Assistants assistants,
            IdempotencyGuard idempotency,
            IdGenerator ids,
            InstantSource clock) {
        this.transactions = transactions;
        this.assistants = assistants;
        this.idempotency = idempotency;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Assistant handle(Actor actor, Command command) {
        var member = actor.requireMember(Right.MANAGE_ASSISTANTS);
        var tenant = member.tenant();
        var scope = new IdempotencyStore.Scope(tenant, member.user(), "CreateAssistant");
        return transactions.inTenant(
                tenant,
                () -> idempotency.createOnce(
                        scope,
                        command.idempotencyKey(),
                        () -> create(tenant, command),
                        assistant -> assistant.id().value(),
                        id -> find(tenant, id)));
    }

    private Assistant create(TenantId tenant, Command command) {
        var config = command.config().applyTo(AssistantConfig.defaults());
        var assistant = Assistant.create(new AssistantId(ids.next()), tenant, command.name(), config, clock.instant());
        assistants.add(assistant);
        return assistant;
    }

    private Assistant find(TenantId tenant, UUID id) {
        return assistants.require(tenant, new AssistantId(id));
    }
}
