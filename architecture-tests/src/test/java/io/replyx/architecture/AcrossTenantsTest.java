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
                        "application.bots.BotWork.duties",
                        "application.bots.BotWork.forget",
                        "application.bots.BotWork.record",
                        "application.bots.BotWork.report",
                        "application.bots.BotWork.sentSince",
                        "application.bots.BotWork.waiting",
                        "application.bots.StoredBotWork.duties",
                        "application.bots.StoredBotWork.forget",
                        "application.bots.StoredBotWork.record",
                        "application.bots.StoredBotWork.report",
                        "application.bots.StoredBotWork.sentSince",
                        "application.bots.StoredBotWork.waiting",
                        "application.bots.ViewFleet.handle",
                        "application.bots.port.Deliveries.backlog",
                        "application.bots.port.Deliveries.forget",
                        "application.bots.port.Deliveries.onPromised",
                        "application.bots.port.Deliveries.record",
                        "application.bots.port.Deliveries.sentSince",
                        "application.bots.port.Deliveries.waiting",
                        "application.bots.port.Duties.all",
                        "application.bots.port.Duties.ownerOf",
                        "application.bots.port.Duties.report",
                        "application.bots.port.Duties.reported",
                        "application.bots.port.Inbox",
                        "application.bots.port.Latencies.ofDeliveries",
                        "application.kernel.Leases",
                        "persistence.bots.PostgresDeliveries.backlog",
                        "persistence.bots.PostgresDeliveries.forget",
                        "persistence.bots.PostgresDeliveries.record",
                        "persistence.bots.PostgresDeliveries.sentSince",
                        "persistence.bots.PostgresDeliveries.waiting",
                        "persistence.bots.PostgresDuties.all",
                        "persistence.bots.PostgresDuties.ownerOf",
                        "persistence.bots.PostgresDuties.report",
                        "persistence.bots.PostgresDuties.reported",
                        "persistence.bots.PostgresInbox",
                        "persistence.bots.PostgresLatencies.ofDeliveries",
                        "persistence.kernel.PostgresLeases",
                        "application.identity.ConfirmEmail.handle",
                        "application.identity.GetMe.handle",
                        "application.identity.InstallPlatformAdmin.install",
                        "application.identity.LogIn.handle",
                        "application.identity.LogOut.handle",
                        "application.identity.Profiles",
                        "application.identity.RefreshSession.handle",
                        "application.identity.RegisterUser.handle",
                        "application.identity.ResendConfirmation.handle",
                        "application.identity.SendConfirmationMail.send",
                        "application.identity.port.ConfirmationTokens",
                        "application.identity.port.Sessions",
                        "application.identity.port.Tenants",
                        "application.identity.port.Users",
                        "application.kernel.DeliverEvent.run",
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
