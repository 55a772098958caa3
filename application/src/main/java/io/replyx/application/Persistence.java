package io.replyx.application;

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

/** Everything that takes part in a transaction. The parts share one store, so they are replaced as one. */
public interface Persistence {
    Transactions transactions();

    Jobs jobs();

    JobQueue jobQueue();

    Outbox outbox();

    IdempotencyStore idempotencyStore();

    Users users();

    Tenants tenants();

    Sessions sessions();

    ConfirmationTokens confirmationTokens();

    Assistants assistants();

    AssistantVersions assistantVersions();

    Documents documents();

    Chunks chunks();

    TextIndex textIndex();

    VectorIndex vectorIndex();

    Dialogs dialogs();

    Messages messages();

    Ratings ratings();

    Sites sites();

    Visitors visitors();

    Bots bots();

    BotChats botChats();

    BotRegistry botRegistry();

    Inbox inbox();

    Deliveries deliveries();

    LatencyQueries latencyQueries();

    Leases leases();
}
