package io.replyx.testkit.memory;

import io.replyx.application.bots.port.Inbox;
import io.replyx.application.kernel.Outbox;
import io.replyx.domain.assistants.Assistant;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.assistants.AssistantVersion;
import io.replyx.domain.bots.Bot;
import io.replyx.domain.bots.BotChat;
import io.replyx.domain.bots.BotStatus;
import io.replyx.domain.bots.Delivery;
import io.replyx.domain.dialogs.Dialog;
import io.replyx.domain.dialogs.DialogEntry;
import io.replyx.domain.dialogs.Message;
import io.replyx.domain.dialogs.MessageId;
import io.replyx.domain.dialogs.Rating;
import io.replyx.domain.identity.ConfirmationToken;
import io.replyx.domain.identity.Membership;
import io.replyx.domain.identity.Session;
import io.replyx.domain.identity.SessionId;
import io.replyx.domain.identity.Tenant;
import io.replyx.domain.identity.TokenHash;
import io.replyx.domain.identity.User;
import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.ChatId;
import io.replyx.domain.kernel.DialogId;
import io.replyx.domain.kernel.SiteId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.kernel.UserId;
import io.replyx.domain.kernel.VisitorId;
import io.replyx.domain.knowledge.ChunkId;
import io.replyx.domain.knowledge.Document;
import io.replyx.domain.knowledge.DocumentId;
import io.replyx.domain.knowledge.EmbeddingModel;
import io.replyx.domain.knowledge.StoredChunk;
import io.replyx.domain.sites.Site;
import io.replyx.domain.sites.Visitor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Everything that is stored. */
final class Tables {
    final InMemoryTransactions transactions = new InMemoryTransactions();

    final Table<UserId, User> users = new Table<>("user", transactions);
    final Table<TenantId, Tenant> tenants = new Table<>("tenant", transactions);
    final Table<MemberKey, Membership> memberships = new Table<>("membership", transactions);
    final Table<SessionId, Session> sessions = new Table<>("session", transactions);
    final Table<TokenHash, ConfirmationToken> confirmationTokens = new Table<>("confirmation token", transactions);
    final Table<UUID, JobRow> jobs = new Table<>("job", transactions);
    final Table<UUID, Outbox.StoredEvent> events = new Table<>("event", transactions);

    final TenantTable<AssistantId, InMemoryTenantStore.Row<Assistant>> assistants =
            new TenantTable<>("assistant", transactions);
    final TenantTable<VersionKey, AssistantVersion> versions = new TenantTable<>("assistant version", transactions);
    final TenantTable<DocumentId, DocumentRow> documents = new TenantTable<>("document", transactions);
    final TenantTable<Attachment, Attachment> attachments = new TenantTable<>("attachment", transactions);
    final TenantTable<ChunkId, StoredChunk> chunks = new TenantTable<>("chunk", transactions);
    final TenantTable<ChunkId, TextRow> texts = new TenantTable<>("text index entry", transactions);
    final TenantTable<VectorKey, VectorRow> vectors = new TenantTable<>("vector", transactions);
    final TenantTable<DialogId, Dialog> dialogs = new TenantTable<>("dialog", transactions);
    final TenantTable<EntryKey, StatusRow> statusChanges = new TenantTable<>("status change", transactions);
    final TenantTable<MessageId, Message> messages = new TenantTable<>("message", transactions);
    final TenantTable<MessageId, RatingRow> ratings = new TenantTable<>("rating", transactions);
    final TenantTable<SiteId, InMemoryTenantStore.Row<Site>> sites = new TenantTable<>("site", transactions);
    final TenantTable<VisitorId, Visitor> visitors = new TenantTable<>("visitor", transactions);
    final TenantTable<InMemoryIdempotencyStore.Key, InMemoryIdempotencyStore.Use> idempotencyKeys =
            new TenantTable<>("idempotency key", transactions);

    final TenantTable<BotId, InMemoryTenantStore.Row<Bot>> bots = new TenantTable<>("bot", transactions);
    final TenantTable<ChatKey, BotChat> botChats = new TenantTable<>("bot chat", transactions);
    final Table<BotId, StartedBotRow> startedBots = new Table<>("duty", transactions);
    final Table<BotId, BotStatus> botStates = new Table<>("bot state", transactions);
    final Table<BotId, Long> nextUpdates = new Table<>("next update", transactions);
    final Table<UpdateKey, UpdateRow> updates = new Table<>("update", transactions);
    final Table<UUID, DeliveryRow> deliveries = new Table<>("delivery", transactions);
    final Table<String, LeaseRow> leases = new Table<>("lease", transactions);
    private long lastPosition;

    record ChatKey(BotId bot, ChatId chat) {}

    record StartedBotRow(TenantId tenant, BotId bot, long account, boolean started, long version) {}

    record UpdateKey(BotId bot, long id) {}

    record UpdateRow(Inbox.Stored stored, Optional<Instant> doneAt) {
        UpdateRow done(Instant now) {
            return new UpdateRow(stored, Optional.of(now));
        }
    }

    /** @param end of one that was given up */
    record DeliveryRow(
            Delivery delivery, Instant promisedAt, boolean waiting, Optional<Instant> sentAt, Optional<End> end) {
        record End(String reason, Instant at) {}

        /** When all of it had been. */
        Optional<Instant> arrivedAt() {
            return sentAt.filter(_ -> !waiting && end.isEmpty());
        }
    }

    record LeaseRow(String name, String holder, Instant until) {}

    /** As a sequence does, it goes on whatever becomes of the transaction. */
    long nextPosition() {
        lastPosition++;
        return lastPosition;
    }

    record MemberKey(TenantId tenant, UserId user) {}

    record RatingRow(DialogId dialog, Rating rating) {}

    record VersionKey(AssistantId assistant, int number) {}

    record DocumentRow(Document document, byte[] original) {
        DocumentRow {
            original = original.clone();
        }

        DocumentRow with(Document next) {
            return new DocumentRow(next, original);
        }
    }

    record Attachment(DocumentId document, AssistantId assistant) {}

    record TextRow(ChunkId chunk, DocumentId document, List<String> stems) {}

    record VectorKey(ChunkId chunk, String model) {}

    record VectorRow(ChunkId chunk, DocumentId document, EmbeddingModel model, float[] vector) {
        VectorRow {
            vector = vector.clone();
        }
    }

    record EntryKey(DialogId dialog, long seq) {}

    record StatusRow(DialogId dialog, DialogEntry.StatusChanged change) {}

    /** Whether the assistant answers from the document. */
    boolean isAttached(TenantId tenant, DocumentId document, AssistantId assistant) {
        return attachments.find(tenant, new Attachment(document, assistant)).isPresent();
    }

    void removeChunks(TenantId tenant, DocumentId document) {
        var gone = chunks.all(tenant)
                .filter(chunk -> chunk.document().equals(document))
                .map(StoredChunk::id)
                .toList();
        chunks.removeIf(tenant, gone::contains);
        texts.removeIf(tenant, gone::contains);
        vectors.removeIf(tenant, key -> gone.contains(key.chunk()));
    }
}
