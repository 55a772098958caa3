package io.replyx.application.assistants;

import io.replyx.application.assistants.port.AssistantVersions;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.UseCase;
import io.replyx.application.kernel.VersionedUpdate;
import io.replyx.domain.assistants.Assistant;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.assistants.AssistantRefusal;
import io.replyx.domain.kernel.Right;

/** Makes an older version the one that customers talk to, and the draft a copy of it. Owners may. */
public final class RollBackAssistant implements UseCase<RollBackAssistant.Command, Assistant> {
    private final VersionedUpdate<AssistantId, Assistant> update;
    private final AssistantVersions versions;

    public record Command(AssistantId id, int number) {}

    RollBackAssistant(VersionedUpdate<AssistantId, Assistant> update, AssistantVersions versions) {
        this.update = update;
        this.versions = versions;
    }

    @Override
    public Assistant handle(Actor actor, Command command) {
        var tenant = actor.requireTenant(Right.MANAGE_ASSISTANTS);
        return update.apply(
                tenant,
                command.id(),
                assistant -> versions.find(tenant, command.id(), command.number())
                        .map(assistant::rollBackTo)
                        .orElseThrow(
                                () -> AssistantRefusal.UNKNOWN_ASSISTANT_VERSION.refusal("number", command.number())));
    }
}
