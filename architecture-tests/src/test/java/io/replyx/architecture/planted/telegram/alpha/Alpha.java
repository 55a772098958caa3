package io.replyx.architecture.planted.telegram.alpha;

import io.replyx.architecture.planted.telegram.beta.Beta;
import java.sql.Connection;

/** Breaks the rules of this module. */
public final class Alpha {
    /** Public for the other half of the cycle. */
    public record PartOne(Beta.PartTwo other) {}

    record QueriesDatabase(Connection connection) {}
}
