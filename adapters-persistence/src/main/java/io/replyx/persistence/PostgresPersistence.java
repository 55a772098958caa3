package io.replyx.persistence;

import io.replyx.application.Persistence;
import io.replyx.application.assistants.port.AssistantStores;
import io.replyx.application.bots.port.BotStores;
import io.replyx.application.dialogs.port.DialogStores;
import io.replyx.application.identity.port.IdentityStores;
import io.replyx.application.kernel.KernelStores;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.knowledge.port.KnowledgeStores;
import io.replyx.application.replies.port.CannedReplies;
import io.replyx.application.sites.port.SiteStores;
import io.replyx.persistence.assistants.AssistantRows;
import io.replyx.persistence.assistants.PostgresAssistantVersions;
import io.replyx.persistence.assistants.PostgresAssistants;
import io.replyx.persistence.bots.BotRows;
import io.replyx.persistence.bots.PostgresBotChats;
import io.replyx.persistence.bots.PostgresBotRegistry;
import io.replyx.persistence.bots.PostgresBots;
import io.replyx.persistence.bots.PostgresDeliveries;
import io.replyx.persistence.bots.PostgresInbox;
import io.replyx.persistence.bots.PostgresLatencyQueries;
import io.replyx.persistence.dialogs.DialogRows;
import io.replyx.persistence.dialogs.PostgresDialogs;
import io.replyx.persistence.dialogs.PostgresMessages;
import io.replyx.persistence.dialogs.PostgresRatings;
import io.replyx.persistence.identity.IdentityRows;
import io.replyx.persistence.identity.PostgresConfirmationTokens;
import io.replyx.persistence.identity.PostgresSessions;
import io.replyx.persistence.identity.PostgresTenants;
import io.replyx.persistence.identity.PostgresUsers;
import io.replyx.persistence.jobs.JobListeners;
import io.replyx.persistence.jobs.PostgresJobQueue;
import io.replyx.persistence.jobs.PostgresJobs;
import io.replyx.persistence.kernel.HibernateTransactions;
import io.replyx.persistence.kernel.PostgresIdempotencyStore;
import io.replyx.persistence.kernel.PostgresLeases;
import io.replyx.persistence.kernel.PostgresOutbox;
import io.replyx.persistence.knowledge.InJvmVectorIndex;
import io.replyx.persistence.knowledge.KnowledgeRows;
import io.replyx.persistence.knowledge.PostgresChunks;
import io.replyx.persistence.knowledge.PostgresDocuments;
import io.replyx.persistence.knowledge.PostgresTextIndex;
import io.replyx.persistence.pipeline.PipelinedConnection;
import io.replyx.persistence.replies.PostgresCannedReplies;
import io.replyx.persistence.sites.PostgresSites;
import io.replyx.persistence.sites.PostgresVisitors;
import io.replyx.persistence.sites.SiteRows;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

/** Everything stored, in one PostgreSQL database. */
public record PostgresPersistence(
        Transactions transactions,
        KernelStores kernelStores,
        IdentityStores identityStores,
        AssistantStores assistantStores,
        KnowledgeStores knowledgeStores,
        DialogStores dialogStores,
        SiteStores siteStores,
        BotStores botStores,
        CannedReplies cannedReplies)
        implements Persistence {
    private static final int CONNECTIONS = 16;

    /** {@link #over(DataSource, int, InstantSource)} with {@value #CONNECTIONS} connections. */
    public static PostgresPersistence over(DataSource dataSource, InstantSource clock) {
        return over(dataSource, CONNECTIONS, clock);
    }

    /**
     * Over a database that {@link Migrations} brought to the current schema.
     *
     * @param dataSource logs in as the application's {@link DatabaseLogin}, with auto-commit off
     * @param connections how many it gives at the same time
     */
    public static PostgresPersistence over(DataSource dataSource, int connections, InstantSource clock) {
        var factory = sessionFactory(PipelinedConnection.over(dataSource));
        return on(new HibernateTransactions(factory, connections), clock);
    }

    private static PostgresPersistence on(HibernateTransactions transactions, InstantSource clock) {
        return new PostgresPersistence(
                transactions,
                kernel(transactions, clock),
                new IdentityStores(
                        new PostgresUsers(transactions),
                        new PostgresTenants(transactions),
                        new PostgresSessions(transactions),
                        new PostgresConfirmationTokens(transactions)),
                new AssistantStores(new PostgresAssistants(transactions), new PostgresAssistantVersions(transactions)),
                new KnowledgeStores(
                        new PostgresDocuments(transactions),
                        new PostgresChunks(transactions),
                        new PostgresTextIndex(transactions),
                        new InJvmVectorIndex(transactions)),
                new DialogStores(
                        new PostgresDialogs(transactions),
                        new PostgresMessages(transactions),
                        new PostgresRatings(transactions)),
                new SiteStores(new PostgresSites(transactions), new PostgresVisitors(transactions)),
                bots(transactions, clock),
                new PostgresCannedReplies(transactions));
    }

    private static KernelStores kernel(HibernateTransactions transactions, InstantSource clock) {
        var listeners = new JobListeners();
        return new KernelStores(
                new PostgresJobs(transactions, clock, listeners),
                new PostgresJobQueue(transactions, clock, listeners),
                new PostgresOutbox(transactions),
                new PostgresIdempotencyStore(transactions),
                new PostgresLeases(transactions, clock));
    }

    private static BotStores bots(HibernateTransactions transactions, InstantSource clock) {
        return new BotStores(
                new PostgresBots(transactions),
                new PostgresBotChats(transactions),
                new PostgresBotRegistry(transactions),
                new PostgresInbox(transactions, clock),
                new PostgresDeliveries(transactions, clock),
                new PostgresLatencyQueries(transactions));
    }

    private static SessionFactory sessionFactory(DataSource dataSource) {
        var rows = Stream.of(
                        IdentityRows.all(),
                        AssistantRows.all(),
                        KnowledgeRows.all(),
                        DialogRows.all(),
                        SiteRows.all(),
                        BotRows.all(),
                        PostgresCannedReplies.rows())
                .flatMap(List::stream)
                .toArray(Class<?>[]::new);
        var configuration = new HibernatePersistenceConfiguration("replyx");
        configuration.managedClasses(rows);
        configuration.property("hibernate.connection.datasource", dataSource);
        configuration.property("hibernate.connection.provider_disables_autocommit", true);
        configuration.property("hibernate.jdbc.time_zone", "UTC");
        configuration.property("hibernate.boot.allow_jdbc_metadata_access", false);
        configuration.property("hibernate.xml_mapping_enabled", false);
        configuration.property("jakarta.persistence.database-product-name", "PostgreSQL");
        configuration.property("jakarta.persistence.database-major-version", "14");
        return configuration.createEntityManagerFactory();
    }
}
