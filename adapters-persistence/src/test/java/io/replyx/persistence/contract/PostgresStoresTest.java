package io.replyx.persistence.contract;

import io.replyx.testkit.contract.AssistantVersionsContract;
import io.replyx.testkit.contract.AssistantsContract;
import io.replyx.testkit.contract.AttachmentsContract;
import io.replyx.testkit.contract.BotChatsContract;
import io.replyx.testkit.contract.BotRegistryContract;
import io.replyx.testkit.contract.BotsContract;
import io.replyx.testkit.contract.ChunksContract;
import io.replyx.testkit.contract.ConfirmationTokensContract;
import io.replyx.testkit.contract.DeliveriesContract;
import io.replyx.testkit.contract.DialogsContract;
import io.replyx.testkit.contract.DocumentsContract;
import io.replyx.testkit.contract.EnqueueContract;
import io.replyx.testkit.contract.IdempotencyStoreContract;
import io.replyx.testkit.contract.InboxContract;
import io.replyx.testkit.contract.InboxOrderContract;
import io.replyx.testkit.contract.LatencyQueriesContract;
import io.replyx.testkit.contract.LaterContract;
import io.replyx.testkit.contract.LeasesContract;
import io.replyx.testkit.contract.MessagesContract;
import io.replyx.testkit.contract.OutboxContract;
import io.replyx.testkit.contract.RatingsContract;
import io.replyx.testkit.contract.SessionsContract;
import io.replyx.testkit.contract.SitesContract;
import io.replyx.testkit.contract.TenantsContract;
import io.replyx.testkit.contract.TextIndexContract;
import io.replyx.testkit.contract.TransactionsContract;
import io.replyx.testkit.contract.UsersContract;
import io.replyx.testkit.contract.VectorIndexContract;
import io.replyx.testkit.contract.VisitorDialogsContract;
import io.replyx.testkit.contract.VisitorsContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;

/** The stores in PostgreSQL, all on one database. */
@ExtendWith(PostgresStores.class)
class PostgresStoresTest {
    @Nested
    class VectorIndexHolds extends VectorIndexContract {}

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
    class ChunksHold extends ChunksContract {}

    @Nested
    class ConfirmationTokensHold extends ConfirmationTokensContract {}

    @Nested
    class DeliveriesHold extends DeliveriesContract {}

    @Nested
    class DialogsHold extends DialogsContract {}

    @Nested
    class DocumentsHold extends DocumentsContract {}

    @Nested
    class IdempotencyStoreHolds extends IdempotencyStoreContract {}

    @Nested
    class InboxOrderHolds extends InboxOrderContract {}

    @Nested
    class InboxHolds extends InboxContract {}

    @Nested
    class LatencyQueriesHold extends LatencyQueriesContract {}

    @Nested
    class LaterHold extends LaterContract {}

    @Nested
    class LeasesHold extends LeasesContract {}

    @Nested
    class MessagesHold extends MessagesContract {}

    @Nested
    class OutboxHolds extends OutboxContract {}

    @Nested
    class EnqueueHold extends EnqueueContract {}

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
    class VisitorDialogsHold extends VisitorDialogsContract {}

    @Nested
    class VisitorsHold extends VisitorsContract {}
}
