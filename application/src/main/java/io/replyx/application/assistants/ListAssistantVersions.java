package io.replyx.application.assistants;

import io.replyx.application.assistants.port.AssistantVersions;
import io.replyx.application.assistants.port.Assistants;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.kernel.UseCase;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.assistants.AssistantVersion;
import io.replyx.domain.kernel.Right;
import java.util.List;

/** Lists what was published of an assistant, newest first. */
public final class ListAssistantVersions implements UseCase<ListAssistantVersions.Query, List<AssistantVersion>> {
    private final Transactions transactions;
    private final Assistants assistants;
    private final AssistantVersions versions;

    public record Query(AssistantId id) {}

    ListAssistantVersions(Transactions transactions, Assistants assistants, AssistantVersions versions) {
        this.transactions = transactions;
        this.assistants = assistants;
        this.versions = versions;
    }

    @Override
    public List<AssistantVersion> handle(Actor actor, Query query) {
        var tenant = actor.requireTenant(Right.READ_ASSISTANTS);
        return transactions.inTenant(tenant, () -> {
            var assistant = assistants.require(tenant, query.id());
            return versions.list(tenant, assistant.id());
        });
    }
}
