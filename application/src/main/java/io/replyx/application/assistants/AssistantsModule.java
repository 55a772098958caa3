package io.replyx.application.assistants;

import static io.replyx.domain.kernel.Right.MANAGE_ASSISTANTS;
import static io.replyx.domain.kernel.Right.READ_ASSISTANTS;

import io.replyx.application.assistants.port.AssistantStores;
import io.replyx.application.kernel.CoreServices;
import io.replyx.application.kernel.Crud;
import io.replyx.application.kernel.UseCaseDecorator;
import io.replyx.application.kernel.VersionedUpdate;
import io.replyx.domain.assistants.Assistant;
import io.replyx.domain.assistants.AssistantId;

/** Puts this capability together. */
public record AssistantsModule(CoreServices core, AssistantStores stores) {

    public AssistantsApi api(UseCaseDecorator decorator) {
        var transactions = core.transactions();
        var assistants = stores.assistants();
        var versions = stores.versions();
        var crud = new Crud<>(core, assistants, AssistantId::new, READ_ASSISTANTS, MANAGE_ASSISTANTS);
        var update = new VersionedUpdate<>(transactions, assistants);
        return new AssistantsApi(
                decorator.wrap("CreateAssistant", crud.create("CreateAssistant", Assistant::create)),
                decorator.wrap("GetAssistant", crud.get()),
                decorator.wrap("ListAssistants", crud.list()),
                decorator.wrap("UpdateAssistant", crud.update(AssistantsModule::patched)),
                decorator.wrap("DeleteAssistant", crud.delete()),
                decorator.wrap("PublishAssistant", new PublishAssistant(update, assistants, versions, core.clock())),
                decorator.wrap("RollBackAssistant", new RollBackAssistant(update, versions)),
                decorator.wrap("ListAssistantVersions", new ListAssistantVersions(transactions, assistants, versions)));
    }

    private static Assistant patched(Assistant assistant, AssistantPatch patch) {
        return assistant.with(patch.applyTo(assistant.content()));
    }
}
