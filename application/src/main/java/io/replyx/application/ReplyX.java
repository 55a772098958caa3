package io.replyx.application;

import io.replyx.application.assistants.AssistantsApi;
import io.replyx.application.dialogs.DialogsApi;
import io.replyx.application.identity.IdentityApi;
import io.replyx.application.identity.InstallPlatformAdmin;
import io.replyx.application.kernel.JobRunner;
import io.replyx.application.knowledge.KnowledgeApi;

/**
 * The whole product as one object: what each capability can do, and the background work that its host must run.
 *
 * @param jobs without somebody who runs them no answer is written and no document indexed
 */
public record ReplyX(
        IdentityApi identity,
        AssistantsApi assistants,
        KnowledgeApi knowledge,
        DialogsApi dialogs,
        JobRunner jobs,
        InstallPlatformAdmin installPlatformAdmin) {

    public static ReplyXBuilder builder() {
        return new ReplyXBuilder();
    }
}
