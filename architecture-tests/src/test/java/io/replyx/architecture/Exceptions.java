package io.replyx.architecture;

import java.util.Set;

/** The places that a rule lets pass, by name below {@code io.replyx}. A test fails when one is no longer needed. */
final class Exceptions {
    /** Parts of one use case or job, cut out because the whole would not be read at a glance. */
    static final Set<String> OPEN_TRANSACTIONS = Set.of(
            "application.bots.StoredBotRuntime",
            "application.bots.UpdateHandler",
            "application.dialogs.AnswerPlanner",
            "application.dialogs.ReplyStore",
            "application.identity.CreatePlatformAdmin",
            "application.identity.SendConfirmationMail",
            "application.kernel.Crud",
            "application.kernel.VersionedUpdate",
            "application.knowledge.IndexingStore",
            "application.knowledge.Retriever",
            "application.sites.SiteVisitorAdmission",
            "persistence.bots.PostgresInbox",
            "persistence.jobs.PostgresJobQueue",
            "persistence.kernel.PostgresLeases");

    /** The builder's default clock, which a host replaces. */
    static final Set<String> TAKE_TIME = Set.of("application.ReplyXBuilder");

    /** Public, and not used by another class of the product: started by the JVM, or waiting for the next capability. */
    static final Set<String> PUBLIC_WITHOUT_USER = Set.of("bootstrap.Main", "domain.kernel.Money");

    /** Port methods that neither the core nor bootstrap calls. */
    static final Set<String> PORT_METHODS_WITHOUT_USER = Set.of();

    private Exceptions() {}
}
