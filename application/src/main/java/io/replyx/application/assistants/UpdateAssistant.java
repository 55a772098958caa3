package io.replyx.application.assistants;

import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Patch;
import io.replyx.application.kernel.UseCase;
import io.replyx.domain.assistants.Assistant;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.assistants.AssistantName;
import io.replyx.domain.kernel.Right;

/** Changes an assistant's name and draft. Customers notice nothing before it is published. Owners may. */
public final class UpdateAssistant implements UseCase<UpdateAssistant.Command, Assistant> {
    private final AssistantUpdate editing;

    public record Command(AssistantId id, Patch<AssistantName> name, AssistantConfigPatch config) {}

    UpdateAssistant(AssistantUpdate editing) {
        this.editing = editing;
    }

    @Override
    public Assistant handle(Actor actor, Command command) {
        var tenant = actor.requireTenant(Right.MANAGE_ASSISTANTS);
        return editing.edit(
                tenant,
                command.id(),
                assistant -> assistant
                        .rename(command.name().applyTo(assistant.name()))
                        .configure(command.config().applyTo(assistant.draft())));
    }
}
