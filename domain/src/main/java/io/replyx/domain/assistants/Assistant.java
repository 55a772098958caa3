package io.replyx.domain.assistants;

import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.kernel.UserId;
import java.time.Instant;
import java.util.OptionalInt;

/**
 * One assistant of a tenant. Its draft may be edited freely; customers talk to the published version only.
 *
 * @param published number of the version that customers talk to; empty before the first publication
 * @param lastVersion the highest number given to a version so far; 0 before the first publication
 */
public record Assistant(
        AssistantId id,
        TenantId tenant,
        AssistantName name,
        AssistantConfig draft,
        OptionalInt published,
        int lastVersion,
        Instant createdAt,
        long version) {

    /** The assistant after publication, and the version that it made. */
    public record Publication(Assistant assistant, AssistantVersion version) {}

    public static Assistant create(
            AssistantId id, TenantId tenant, AssistantName name, AssistantConfig config, Instant now) {
        return new Assistant(id, tenant, name, config, OptionalInt.empty(), 0, now, 0);
    }

    public Assistant rename(AssistantName newName) {
        return new Assistant(id, tenant, newName, draft, published, lastVersion, createdAt, version);
    }

    public Assistant configure(AssistantConfig config) {
        return new Assistant(id, tenant, name, config, published, lastVersion, createdAt, version);
    }

    public Publication publish(UserId by, Instant now) {
        int number = lastVersion + 1;
        var next = new Assistant(id, tenant, name, draft, OptionalInt.of(number), number, createdAt, version);
        return new Publication(next, new AssistantVersion(tenant, id, number, draft, by, now));
    }

    /** Customers talk to {@code older} again, and the draft is a copy of it; no version is lost. */
    public Assistant rollBackTo(AssistantVersion older) {
        var number = OptionalInt.of(older.number());
        return new Assistant(id, tenant, name, older.config(), number, lastVersion, createdAt, version);
    }
}
