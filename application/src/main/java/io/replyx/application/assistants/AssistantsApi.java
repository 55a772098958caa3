package io.replyx.application.assistants;

import io.replyx.application.kernel.Slice;
import io.replyx.application.kernel.UseCase;
import io.replyx.domain.assistants.Assistant;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.assistants.AssistantVersion;
import java.util.List;

/** What one can do with assistants. */
public record AssistantsApi(
        UseCase<CreateAssistant.Command, Assistant> createAssistant,
        UseCase<GetAssistant.Query, Assistant> getAssistant,
        UseCase<ListAssistants.Query, Slice<Assistant>> listAssistants,
        UseCase<UpdateAssistant.Command, Assistant> updateAssistant,
        UseCase<DeleteAssistant.Command, AssistantId> deleteAssistant,
        UseCase<PublishAssistant.Command, Assistant> publishAssistant,
        UseCase<RollBackAssistant.Command, Assistant> rollBackAssistant,
        UseCase<ListAssistantVersions.Query, List<AssistantVersion>> listAssistantVersions) {}
