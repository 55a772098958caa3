package io.replyx.architecture.planted.persistence.alpha;

import io.replyx.architecture.planted.ai.alpha.Alpha.PartOne;
import io.replyx.architecture.planted.application.alpha.port.Stores.Forgetful;
import io.replyx.architecture.planted.application.alpha.port.Stores.ProperStore;
import io.replyx.architecture.planted.persistence.beta.Beta;
import io.replyx.architecture.planted.postgres.testing.Testing.SharedServer;
import io.replyx.architecture.planted.testkit.contract.Contracts;
import io.replyx.domain.kernel.TenantId;
import java.net.http.HttpClient;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** Breaks the rules of this module. */
public final class Alpha {
    /** Public for the other half of the cycle. */
    public record StoreOne(Beta.StoreTwo other) {}

    record SeesAnotherAdapter(PartOne part) {}

    record CallsTheNetwork(HttpClient client) {}

    record SeesTestDatabase(SharedServer server) {}

    static final class DialogsImpl {}

    @SuppressWarnings("NonFinalStaticField") // the violation
    static final class StaticState {
        private static int count;

        int next() {
            return count++;
        }
    }

    /** Seen by everybody. */
    public static final class PublicRow {}

    /** Seen by everybody. */
    public static final class PublicColumns {}

    @NullUnmarked
    static final class ProperRow {}

    static final class PostgresForgetful implements Forgetful {
        @Override
        public String find(UUID id) {
            return id.toString();
        }
    }

    static final class PostgresProperStore implements ProperStore {
        @Override
        public String find(TenantId tenant) {
            return tenant.toString();
        }

        @Override
        public void add(Thing thing) {}

        @Override
        public int count() {
            return 0;
        }
    }

    static final class ProperStoreStory extends Contracts.ProperStoreContract {}
}
