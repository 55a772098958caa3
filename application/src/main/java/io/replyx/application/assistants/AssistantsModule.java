package io.replyx.application.assistants;

import io.replyx.application.assistants.port.AssistantVersions;
import io.replyx.application.assistants.port.Assistants;
import io.replyx.application.kernel.IdGenerator;
import io.replyx.application.kernel.IdempotencyGuard;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.kernel.UseCaseDecorator;
import java.time.InstantSource;

/** Puts this capability together. */
public record AssistantsModule(
        Transactions transactions,
        Assistants assistants,
        AssistantVersions versions,
        IdempotencyGuard idempotency,
        IdGenerator ids,
        InstantSource clock) {

    public AssistantsApi api(UseCaseDecorator decorator) {
        var editing = new AssistantUpdate(transactions, assistants);
        return new AssistantsApi(
                decorator.wrap(
                        "CreateAssistant", new CreateAssistant(transactions, assistants, idempotency, ids, clock)),
                decorator.wrap("GetAssistant", new GetAssistant(transactions, assistants)),
                decorator.wrap("ListAssistants", new ListAssistants(transactions, assistants)),
                decorator.wrap("UpdateAssistant", new UpdateAssistant(editing)),
                decorator.wrap("DeleteAssistant", new DeleteAssistant(transactions, assistants)),
                decorator.wrap("PublishAssistant", new PublishAssistant(editing, assistants, versions, clock)),
                decorator.wrap("RollBackAssistant", new RollBackAssistant(editing, versions)),
                decorator.wrap("ListAssistantVersions", new ListAssistantVersions(transactions, assistants, versions)));
    }
}
