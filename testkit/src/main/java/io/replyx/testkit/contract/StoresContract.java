package io.replyx.testkit.contract;

import org.junit.jupiter.api.Nested;

/**
 * Every store of a {@link io.replyx.application.Persistence}. A test class of an adapter extends it, and an extension of
 * that class resolves {@link StoresUnderTest}. The job queue has a suite of its own, as it wants jobs that nobody else
 * works on.
 */
public abstract class StoresContract {
    @Nested
    class AssistantVersionsHold extends AssistantVersionsContract {}

    @Nested
    class AssistantsHold extends AssistantsContract {}

    @Nested
    class AttachmentsHold extends AttachmentsContract {}

    @Nested
    class BotChatsHold extends BotChatsContract {}

    @Nested
    class BotRegistryHolds extends BotRegistryContract {}

    @Nested
    class BotsHold extends BotsContract {}

    @Nested
    class CannedRepliesHold extends CannedRepliesContract {}

    @Nested
    class ChunksHold extends ChunksContract {}

    @Nested
    class ConfirmationTokensHold extends ConfirmationTokensContract {}

    @Nested
    class DeliveriesHold extends DeliveriesContract {}

    @Nested
    class DialogReplayHolds extends DialogReplayContract {}

    @Nested
    class DialogsHold extends DialogsContract {}

    @Nested
    class DocumentsHold extends DocumentsContract {}

    @Nested
    class EnqueueHold extends EnqueueContract {}

    @Nested
    class IdempotencyStoreHolds extends IdempotencyStoreContract {}

    @Nested
    class InboxHolds extends InboxContract {}

    @Nested
    class InboxOrderHolds extends InboxOrderContract {}

    @Nested
    class LatencyQueriesHold extends LatencyQueriesContract {}

    @Nested
    class LeasesHold extends LeasesContract {}

    @Nested
    class MessagesHold extends MessagesContract {}

    @Nested
    class OutboxHolds extends OutboxContract {}

    @Nested
    class RatingsHold extends RatingsContract {}

    @Nested
    class SessionsHold extends SessionsContract {}

    @Nested
    class SitesHold extends SitesContract {}

    @Nested
    class TenantsHold extends TenantsContract {}

    @Nested
    class TextIndexHolds extends TextIndexContract {}

    @Nested
    class TransactionsHold extends TransactionsContract {}

    @Nested
    class UsersHold extends UsersContract {}

    @Nested
    class VectorIndexHolds extends VectorIndexContract {}

    @Nested
    class VisitorDialogsHold extends VisitorDialogsContract {}

    @Nested
    class VisitorsHold extends VisitorsContract {}
}
