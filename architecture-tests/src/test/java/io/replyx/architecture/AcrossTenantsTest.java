package io.replyx.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AcrossTenantsTest {

    /** A new line here is a place where a tenant's data could meet another's: read it twice before adding it. */
    @Test
    void every_place_that_goes_across_tenants_is_known() {
        assertThat(Tenancy.marked(House.REPLYX))
                .containsExactlyInAnyOrder(
                        "application.bots.AcceptUpdate.find",
                        "application.bots.BotRuntime.startedBots",
                        "application.bots.BotRuntime.purge",
                        "application.bots.BotRuntime.record",
                        "application.bots.BotRuntime.report",
                        "application.bots.BotRuntime.sentSince",
                        "application.bots.BotRuntime.waiting",
                        "application.bots.StoredBotRuntime.startedBots",
                        "application.bots.StoredBotRuntime.purge",
                        "application.bots.StoredBotRuntime.record",
                        "application.bots.StoredBotRuntime.report",
                        "application.bots.StoredBotRuntime.sentSince",
                        "application.bots.StoredBotRuntime.waiting",
                        "application.bots.GetFleetStatus.handle",
                        "application.bots.port.Deliveries.backlog",
                        "application.bots.port.Deliveries.purge",
                        "application.bots.port.Deliveries.onEnqueued",
                        "application.bots.port.Deliveries.record",
                        "application.bots.port.Deliveries.sentSince",
                        "application.bots.port.Deliveries.waiting",
                        "application.bots.port.BotRegistry.started",
                        "application.bots.port.BotRegistry.ownerOf",
                        "application.bots.port.BotRegistry.report",
                        "application.bots.port.BotRegistry.reported",
                        "application.bots.port.Inbox",
                        "application.bots.port.LatencyQueries.ofDeliveries",
                        "application.kernel.Leases",
                        "persistence.bots.PostgresDeliveries.backlog",
                        "persistence.bots.PostgresDeliveries.purge",
                        "persistence.bots.PostgresDeliveries.record",
                        "persistence.bots.PostgresDeliveries.sentSince",
                        "persistence.bots.PostgresDeliveries.waiting",
                        "persistence.bots.PostgresBotRegistry.started",
                        "persistence.bots.PostgresBotRegistry.ownerOf",
                        "persistence.bots.PostgresBotRegistry.report",
                        "persistence.bots.PostgresBotRegistry.reported",
                        "persistence.bots.PostgresInbox",
                        "persistence.bots.PostgresLatencyQueries.ofDeliveries",
                        "persistence.kernel.PostgresLeases",
                        "application.identity.ConfirmEmail.handle",
                        "application.identity.GetCurrentUser.handle",
                        "application.identity.CreatePlatformAdmin.install",
                        "application.identity.LogIn.handle",
                        "application.identity.LogOut.handle",
                        "application.identity.WorkspaceResolver",
                        "application.identity.RefreshSession.handle",
                        "application.identity.RegisterUser.handle",
                        "application.identity.ResendConfirmation.handle",
                        "application.identity.SendConfirmationMail.send",
                        "application.identity.port.ConfirmationTokens",
                        "application.identity.port.Sessions",
                        "application.identity.port.Tenants",
                        "application.identity.port.Users",
                        "application.kernel.DeliverEventJob.run",
                        "application.kernel.JobQueue",
                        "application.kernel.Outbox.find",
                        "persistence.identity.PostgresConfirmationTokens",
                        "persistence.identity.PostgresSessions",
                        "persistence.identity.PostgresTenants",
                        "persistence.identity.PostgresUsers",
                        "persistence.jobs.PostgresJobQueue",
                        "persistence.kernel.PostgresOutbox.find");
    }
}
