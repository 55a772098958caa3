package io.replyx.application;

import io.replyx.application.assistants.AssistantsApi;
import io.replyx.application.bots.BotMetrics;
import io.replyx.application.bots.BotRuntime;
import io.replyx.application.bots.BotsApi;
import io.replyx.application.dialogs.DialogsApi;
import io.replyx.application.identity.CreatePlatformAdmin;
import io.replyx.application.identity.IdentityApi;
import io.replyx.application.kernel.JobRunner;
import io.replyx.application.kernel.RateLimiter;
import io.replyx.application.knowledge.KnowledgeApi;
import io.replyx.application.replies.CannedRepliesApi;
import io.replyx.application.sites.SitesApi;

/**
 * The whole product as one object: what each capability can do, and the background work that its host must run.
 *
 * @param rateLimiter for driving adapters, which have limits of their own
 * @param jobs without somebody who runs them no answer is written and no document indexed
 * @param botRuntime without somebody who does it no bot says or hears anything
 * @param botMetrics counted by whoever runs bots
 */
public record ReplyX(
        IdentityApi identity,
        AssistantsApi assistants,
        KnowledgeApi knowledge,
        DialogsApi dialogs,
        SitesApi sites,
        BotsApi bots,
        CannedRepliesApi cannedReplies,
        RateLimiter rateLimiter,
        JobRunner jobs,
        BotRuntime botRuntime,
        BotMetrics botMetrics,
        CreatePlatformAdmin createPlatformAdmin) {

    public static ReplyXBuilder builder() {
        return new ReplyXBuilder();
    }
}
