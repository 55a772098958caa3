package io.replyx.application.assistants;

import io.replyx.application.assistants.port.AssistantVersions;
import io.replyx.application.assistants.port.Assistants;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.UseCase;
import io.replyx.application.kernel.VersionedUpdate;
import io.replyx.domain.assistants.Assistant;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.kernel.Right;
import java.time.InstantSource;

/** Makes the draft the version that customers talk to. Owners may. */
public final class PublishAssistant implements UseCase<PublishAssistant.Command, Assistant> {
    private final VersionedUpdate<AssistantId, Assistant> update;
    private final Assistants assistants;
    private final AssistantVersions versions;
    private final InstantSource clock;

    public record Command(AssistantId id) {}

    PublishAssistant(
            VersionedUpdate<AssistantId, Assistant> update,
            Assistants assistants,
            AssistantVersions versions,
            InstantSource clock) {
        this.update = update;
        this.assistants = assistants;
        this.versions = versions;
        this.clock = clock;
    }

    @Override
    public Assistant handle(Actor actor, Command command) {
        var member = actor.requireMember(Right.MANAGE_ASSISTANTS);
        var tenant = member.tenant();
        return update.inTransaction(tenant, () -> {
            var publication = assistants.require(tenant, command.id()).publish(member.user(), clock.instant());
            var saved = update.save(publication.assistant());
            versions.add(publication.version());
            return saved;
        });
    }
}
