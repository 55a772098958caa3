package io.replyx.architecture.planted.http.alpha;

import io.replyx.application.identity.port.Users;
import io.replyx.application.kernel.Transactions;
import io.replyx.architecture.planted.application.alpha.port.Stores;
import io.replyx.architecture.planted.http.beta.Beta;
import io.replyx.architecture.planted.persistence.alpha.Alpha.PublicRow;
import io.replyx.domain.kernel.TenantId;
import javax.sql.DataSource;
import org.jspecify.annotations.NullUnmarked;

/** Breaks the rules of this module. */
public final class Alpha {
    /** Public for the other half of the cycle. */
    public record RoutesOne(Beta.RoutesTwo other) {}

    record SeesAnotherAdapter(PublicRow row) {}

    record QueriesDatabase(DataSource source) {}

    record SeesPort(Stores.Forgetful store) {}

    record SeesRealPort(Users users) {}

    record OpensTransaction(Transactions transactions) {
        void opened(TenantId tenant) {
            transactions.runInTenant(tenant, () -> {});
        }
    }

    @NullUnmarked
    static final class Unmarked {}
}
