package io.replyx.domain.assistants;

import io.replyx.domain.kernel.TenantAggregate;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.kernel.UserId;
import java.time.Instant;
import java.util.OptionalInt;

/** One assistant of a tenant. Its draft may be edited freely; customers talk to the published version only. */
public record Assistant(
        AssistantId id, TenantId tenant, Content content, Releases releases, Instant createdAt, long version)
        implements TenantAggregate<AssistantId> {

    /** What its owner works on. */
    public record Content(AssistantName name, AssistantConfig draft) {}

    /**
     * @param published number of the version that customers talk to; empty before the first publication
     * @param last the highest number given to a version so far; 0 before the first publication
     */
    public record Releases(OptionalInt published, int last) {
        private static final Releases NONE = new Releases(OptionalInt.empty(), 0);
    }

    /** The assistant after publication, and the version that it made. */
    public record Publication(Assistant assistant, AssistantVersion version) {}

    public static Assistant create(AssistantId id, TenantId tenant, Content content, Instant now) {
        return new Assistant(id, tenant, content, Releases.NONE, now, 0);
    }

    public AssistantName name() {
        return content.name();
    }

    public AssistantConfig draft() {
        return content.draft();
    }

    public OptionalInt published() {
        return releases.published();
    }

    public Assistant with(Content next) {
        return with(next, releases);
    }

    public Assistant rename(AssistantName next) {
        return with(new Content(next, draft()));
    }

    public Assistant configure(AssistantConfig next) {
        return with(new Content(name(), next));
    }

    public Publication publish(UserId by, Instant now) {
        int number = releases.last() + 1;
        var published = with(content, new Releases(OptionalInt.of(number), number));
        return new Publication(published, new AssistantVersion(tenant, id, number, draft(), by, now));
    }

    /** Customers talk to {@code older} again, and the draft is a copy of it; no version is lost. */
    public Assistant rollBackTo(AssistantVersion older) {
        var reverted = new Releases(OptionalInt.of(older.number()), releases.last());
        return with(new Content(name(), older.config()), reverted);
    }

    private Assistant with(Content nextContent, Releases nextReleases) {
        return new Assistant(id, tenant, nextContent, nextReleases, createdAt, version);
    }
}
