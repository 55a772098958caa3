package io.replyx.application.assistants;

import io.replyx.application.assistants.port.AssistantVersions;
import io.replyx.application.assistants.port.Assistants;
import io.replyx.application.kernel.Around;
import io.replyx.application.kernel.Ids;
import io.replyx.application.kernel.Once;
import io.replyx.application.kernel.Transactions;
import java.time.InstantSource;

/** Puts this capability together. */
public record AssistantsAssembly(
        Transactions transactions,
        Assistants assistants,
        AssistantVersions versions,
        Once once,
        Ids ids,
        InstantSource clock) {

    public AssistantsApi api(Around around) {
        var editing = new AssistantEditing(transactions, assistants);
        return new AssistantsApi(
                around.wrap("CreateAssistant", new CreateAssistant(transactions, assistants, once, ids, clock)),
                around.wrap("GetAssistant", new GetAssistant(transactions, assistants)),
                around.wrap("ListAssistants", new ListAssistants(transactions, assistants)),
                around.wrap("UpdateAssistant", new UpdateAssistant(editing)),
                around.wrap("DeleteAssistant", new DeleteAssistant(transactions, assistants)),
                around.wrap("PublishAssistant", new PublishAssistant(editing, assistants, versions, clock)),
                around.wrap("RollBackAssistant", new RollBackAssistant(editing, versions)),
                around.wrap("ListAssistantVersions", new ListAssistantVersions(transactions, assistants, versions)));
    }
}
