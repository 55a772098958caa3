package io.replyx.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AcrossTenantsTest {

    /** A new line here is a place where a tenant's data could meet another's: read it twice before adding it. */
    @Test
    void every_place_that_goes_across_tenants_is_known() {
        assertThat(Tenancy.marked(House.REPLYX))
                .containsExactlyInAnyOrder(
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
