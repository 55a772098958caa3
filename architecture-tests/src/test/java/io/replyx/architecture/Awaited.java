package io.replyx.architecture;

import java.util.Set;

/** What is still being written. A test fails when something listed here has arrived, so the lists only shrink. */
final class Awaited {
    /** Modules without a class. While there is one, a rule that finds nothing to look at passes. */
    static final Set<MavenModule> MODULES = Set.of();

    /** Implementations of a port that no contract test runs yet. */
    static final Set<String> CONTRACTS = Set.of("ai.offline.OfflineAnswerModel", "ai.offline.OfflineEmbedder");

    private Awaited() {}
}
