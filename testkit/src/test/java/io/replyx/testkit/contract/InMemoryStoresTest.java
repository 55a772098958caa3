package io.replyx.testkit.contract;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;

/** The stores in memory, held to the contracts that every adapter is held to. */
@ExtendWith(InMemoryStores.class)
final class InMemoryStoresTest {
    @Nested
    final class AssistantVersionsHold extends AssistantVersionsContract {}

    @Nested
    final class AssistantsHold extends AssistantsContract {}

    @Nested
    final class AttachmentsHold extends AttachmentsContract {}

    @Nested
    final class BotChatsHold extends BotChatsContract {}

    @Nested
    final class BotRegistryHolds extends BotRegistryContract {}

    @Nested
    final class BotsHold extends BotsContract {}

    @Nested
    final class ChunksHold extends ChunksContract {}

    @Nested
    final class ConfirmationTokensHold extends ConfirmationTokensContract {}

    @Nested
    final class DeliveriesHold extends DeliveriesContract {}

    @Nested
    final class DialogsHold extends DialogsContract {}

    @Nested
    final class DocumentsHold extends DocumentsContract {}

    @Nested
    final class IdempotencyStoreHolds extends IdempotencyStoreContract {}

    @Nested
    final class InboxOrderHolds extends InboxOrderContract {}

    @Nested
    final class InboxHolds extends InboxContract {}

    @Nested
    final class JobLanesHold extends JobLanesContract {}

    @Nested
    final class JobNoticesHold extends JobNoticesContract {}

    @Nested
    final class JobQueueHolds extends JobQueueContract {}

    @Nested
    final class JobsHold extends JobsContract {}

    @Nested
    final class LatencyQueriesHold extends LatencyQueriesContract {}

    @Nested
    final class LaterHold extends LaterContract {}

    @Nested
    final class LeasesHold extends LeasesContract {}

    @Nested
    final class MessagesHold extends MessagesContract {}

    @Nested
    final class OutboxHolds extends OutboxContract {}

    @Nested
    final class EnqueueHold extends EnqueueContract {}

    @Nested
    final class RatingsHold extends RatingsContract {}

    @Nested
    final class SessionsHold extends SessionsContract {}

    @Nested
    final class SitesHold extends SitesContract {}

    @Nested
    final class TenantsHold extends TenantsContract {}

    @Nested
    final class TextIndexHolds extends TextIndexContract {}

    @Nested
    final class TransactionsHold extends TransactionsContract {}

    @Nested
    final class UsersHold extends UsersContract {}

    @Nested
    final class VectorIndexHolds extends VectorIndexContract {}

    @Nested
    final class VisitorDialogsHold extends VisitorDialogsContract {}

    @Nested
    final class VisitorsHold extends VisitorsContract {}
}
