package io.replyx.application;

import io.replyx.application.assistants.port.AssistantStores;
import io.replyx.application.bots.port.BotStores;
import io.replyx.application.dialogs.port.DialogStores;
import io.replyx.application.identity.port.IdentityStores;
import io.replyx.application.kernel.KernelStores;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.knowledge.port.KnowledgeStores;
import io.replyx.application.replies.port.CannedReplies;
import io.replyx.application.sites.port.SiteStores;

/** Everything that takes part in a transaction. The parts share one store, so they are replaced as one. */
public interface Persistence {
    Transactions transactions();

    KernelStores kernelStores();

    IdentityStores identityStores();

    AssistantStores assistantStores();

    KnowledgeStores knowledgeStores();

    DialogStores dialogStores();

    SiteStores siteStores();

    BotStores botStores();

    CannedReplies cannedReplies();
}
