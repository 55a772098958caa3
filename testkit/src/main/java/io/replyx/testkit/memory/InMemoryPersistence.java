package io.replyx.testkit.memory;

import io.replyx.application.Persistence;
import io.replyx.application.assistants.port.AssistantVersions;
import io.replyx.application.assistants.port.Assistants;
import io.replyx.application.bots.port.BotChats;
import io.replyx.application.bots.port.BotRegistry;
import io.replyx.application.bots.port.Bots;
import io.replyx.application.bots.port.Deliveries;
import io.replyx.application.bots.port.Inbox;
import io.replyx.application.bots.port.LatencyQueries;
import io.replyx.application.dialogs.port.Dialogs;
import io.replyx.application.dialogs.port.Messages;
import io.replyx.application.dialogs.port.Ratings;
import io.replyx.application.identity.port.ConfirmationTokens;
import io.replyx.application.identity.port.Sessions;
import io.replyx.application.identity.port.Tenants;
import io.replyx.application.identity.port.Users;
import io.replyx.application.kernel.IdempotencyStore;
import io.replyx.application.kernel.JobQueue;
import io.replyx.application.kernel.Jobs;
import io.replyx.application.kernel.Leases;
import io.replyx.application.kernel.Outbox;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.knowledge.port.Chunks;
import io.replyx.application.knowledge.port.Documents;
import io.replyx.application.knowledge.port.TextIndex;
import io.replyx.application.knowledge.port.VectorIndex;
import io.replyx.application.sites.port.Sites;
import io.replyx.application.sites.port.Visitors;
import java.time.InstantSource;

/**
 * Every store in memory. Transactions take turns and really roll back; a tenant's rows are out of reach of everybody
 * else, and platform data out of reach of tenants; parents must exist, and what is unique stays unique.
 */
public final class InMemoryPersistence implements Persistence {
    private final Tables tables = new Tables();
    private final InMemoryAssistants assistants = new InMemoryAssistants(tables);
    private final InMemoryDialogs dialogs = new InMemoryDialogs(tables);
    private final InMemoryVisitors visitors = new InMemoryVisitors(tables);
    private final InMemoryBotChats botChats = new InMemoryBotChats(tables);
    private final InMemoryJobQueue jobs;
    private final InMemoryDeliveries deliveries;
    private final InstantSource clock;

    /** @param clock decides which jobs are due and which leases have run out */
    public InMemoryPersistence(InstantSource clock) {
        this.jobs = new InMemoryJobQueue(tables, clock);
        this.deliveries = new InMemoryDeliveries(tables, clock);
        this.clock = clock;
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
    public Jobs jobs() {
        return jobs;
    }

    @Override
    public JobQueue jobQueue() {
        return jobs;
    }

    @Override
    public Outbox outbox() {
        return new InMemoryOutbox(tables);
    }

    @Override
    public IdempotencyStore idempotencyStore() {
        return new InMemoryIdempotencyStore(tables);
    }

    @Override
    public Users users() {
        return new InMemoryUsers(tables);
    }

    @Override
    public Tenants tenants() {
        return new InMemoryTenants(tables);
    }

    @Override
    public Sessions sessions() {
        return new InMemorySessions(tables);
    }

    @Override
    public ConfirmationTokens confirmationTokens() {
        return new InMemoryConfirmationTokens(tables);
    }

    @Override
    public Assistants assistants() {
        return assistants;
    }

    @Override
    public AssistantVersions assistantVersions() {
        return new InMemoryAssistantVersions(tables, assistants);
    }

    @Override
    public Documents documents() {
        return new InMemoryDocuments(tables);
    }

    @Override
    public Chunks chunks() {
        return new InMemoryChunks(tables);
    }

    @Override
    public TextIndex textIndex() {
        return new InMemoryTextIndex(tables);
    }

    @Override
    public VectorIndex vectorIndex() {
        return new InMemoryVectorIndex(tables);
    }

    @Override
    public Dialogs dialogs() {
        return dialogs;
    }

    @Override
    public Messages messages() {
        return new InMemoryMessages(tables, dialogs);
    }

    @Override
    public Ratings ratings() {
        return new InMemoryRatings(tables);
    }

    @Override
    public Sites sites() {
        return new InMemorySites(tables);
    }

    @Override
    public Visitors visitors() {
        return visitors;
    }

    @Override
    public Bots bots() {
        return new InMemoryBots(tables);
    }

    @Override
    public BotChats botChats() {
        return botChats;
    }

    @Override
    public BotRegistry botRegistry() {
        return new InMemoryBotRegistry(tables);
    }

    @Override
    public Inbox inbox() {
        return new InMemoryInbox(tables, clock);
    }

    @Override
    public Deliveries deliveries() {
        return deliveries;
    }

    @Override
    public LatencyQueries latencyQueries() {
        return new InMemoryLatencyQueries(tables);
    }

    @Override
    public Leases leases() {
        return new InMemoryLeases(tables, clock);
    }
}
