package io.replyx.application;

import io.replyx.application.assistants.AssistantsApi;
import io.replyx.application.dialogs.DialogsApi;
import io.replyx.application.identity.IdentityApi;
import io.replyx.application.identity.InstallPlatformAdmin;
import io.replyx.application.kernel.JobRunner;
import io.replyx.application.kernel.RateLimits;
import io.replyx.application.knowledge.KnowledgeApi;
import io.replyx.application.sites.SitesApi;

/**
 * The whole product as one object: what each capability can do, and the background work that its host must run.
 *
 * @param rateLimits for driving adapters, which have limits of their own
 * @param jobs without somebody who runs them no answer is written and no document indexed
 */
public record ReplyX(
        IdentityApi identity,
        AssistantsApi assistants,
        KnowledgeApi knowledge,
        DialogsApi dialogs,
        SitesApi sites,
        RateLimits rateLimits,
        JobRunner jobs,
        InstallPlatformAdmin installPlatformAdmin) {

    public static ReplyXBuilder builder() {
        return new ReplyXBuilder();
    }
}
