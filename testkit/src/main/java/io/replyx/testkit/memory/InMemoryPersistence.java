package io.replyx.testkit.memory;

import io.replyx.application.Persistence;
import io.replyx.application.assistants.port.AssistantStores;
import io.replyx.application.bots.port.BotStores;
import io.replyx.application.dialogs.port.DialogStores;
import io.replyx.application.identity.port.IdentityStores;
import io.replyx.application.kernel.KernelStores;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.knowledge.port.KnowledgeStores;
import io.replyx.application.replies.port.CannedReplies;
import io.replyx.application.sites.port.SiteStores;
import java.time.InstantSource;

/**
 * Every store in memory. Transactions take turns and really roll back; a tenant's rows are out of reach of everybody
 * else, and platform data out of reach of tenants; parents must exist, and what is unique stays unique.
 */
public final class InMemoryPersistence implements Persistence {
    private final Tables tables = new Tables();
    private final KernelStores kernelStores;
    private final IdentityStores identityStores = new IdentityStores(
            new InMemoryUsers(tables),
            new InMemoryTenants(tables),
            new InMemorySessions(tables),
            new InMemoryConfirmationTokens(tables));
    private final AssistantStores assistantStores;
    private final KnowledgeStores knowledgeStores = new KnowledgeStores(
            new InMemoryDocuments(tables),
            new InMemoryChunks(tables),
            new InMemoryTextIndex(tables),
            new InMemoryVectorIndex(tables));
    private final DialogStores dialogStores;
    private final SiteStores siteStores = new SiteStores(new InMemorySites(tables), new InMemoryVisitors(tables));
    private final BotStores botStores;
    private final CannedReplies cannedReplies = new InMemoryCannedReplies(tables);

    /** @param clock decides which jobs are due and which leases have run out */
    public InMemoryPersistence(InstantSource clock) {
        var jobs = new InMemoryJobQueue(tables, clock);
        this.kernelStores = new KernelStores(
                jobs,
                jobs,
                new InMemoryOutbox(tables),
                new InMemoryIdempotencyStore(tables),
                new InMemoryLeases(tables, clock));
        var assistants = new InMemoryAssistants(tables);
        this.assistantStores = new AssistantStores(assistants, new InMemoryAssistantVersions(tables, assistants));
        var dialogs = new InMemoryDialogs(tables);
        this.dialogStores =
                new DialogStores(dialogs, new InMemoryMessages(tables, dialogs), new InMemoryRatings(tables));
        this.botStores = new BotStores(
                new InMemoryBots(tables),
                new InMemoryBotChats(tables),
                new InMemoryBotRegistry(tables),
                new InMemoryInbox(tables, clock),
                new InMemoryDeliveries(tables, clock),
                new InMemoryLatencyQueries(tables));
    }

    /** Whether the calling thread is inside a transaction; remote parts must not be called then. */
    public boolean isTransactionOpen() {
        return tables.transactions.isOpen();
    }

    @Override
    public Transactions transactions() {
        return tables.transactions;
    }

    @Override
    public KernelStores kernelStores() {
        return kernelStores;
    }

    @Override
    public IdentityStores identityStores() {
        return identityStores;
    }

    @Override
    public AssistantStores assistantStores() {
        return assistantStores;
    }

    @Override
    public KnowledgeStores knowledgeStores() {
        return knowledgeStores;
    }

    @Override
    public DialogStores dialogStores() {
        return dialogStores;
    }

    @Override
    public SiteStores siteStores() {
        return siteStores;
    }

    @Override
    public BotStores botStores() {
        return botStores;
    }

    @Override
    public CannedReplies cannedReplies() {
        return cannedReplies;
    }
}
