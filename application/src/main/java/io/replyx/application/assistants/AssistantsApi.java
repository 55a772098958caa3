package io.replyx.application.assistants;

import io.replyx.application.kernel.Crud;
import io.replyx.application.kernel.Slice;
import io.replyx.application.kernel.UseCase;
import io.replyx.domain.assistants.Assistant;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.assistants.AssistantVersion;
import java.util.List;

/** What one can do with assistants. */
public record AssistantsApi(
        UseCase<Crud.Create<Assistant.Content>, Assistant> createAssistant,
        UseCase<Crud.Get<AssistantId>, Assistant> getAssistant,
        UseCase<Crud.Page, Slice<Assistant>> listAssistants,
        UseCase<Crud.Update<AssistantId, AssistantPatch>, Assistant> updateAssistant,
        UseCase<Crud.Delete<AssistantId>, AssistantId> deleteAssistant,
        UseCase<PublishAssistant.Command, Assistant> publishAssistant,
        UseCase<RollBackAssistant.Command, Assistant> rollBackAssistant,
        UseCase<ListAssistantVersions.Query, List<AssistantVersion>> listAssistantVersions) {}
