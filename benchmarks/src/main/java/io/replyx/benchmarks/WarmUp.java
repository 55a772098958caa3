package io.replyx.benchmarks;

import java.io.IOException;
import java.time.Duration;

/**
 * Lets the product work until its compilers have little left to do. Before that, up to half of its processor time is theirs, for
 * minutes on a crowded machine; a server that runs for days does not notice.
 */
final class WarmUp {
    private static final Duration ROUND = Duration.ofSeconds(10);
    private static final double LITTLE = 0.05;
    private static final int MOST_ROUNDS = 30;

    private WarmUp() {}

    /** The work that is to be measured, for so long. */
    @FunctionalInterface
    interface Work {
        void run(Duration time) throws Exception;
    }

    /** Says how long it took, and whether it was enough. */
    static void run(BenchmarkWorkspace bench, ServerProcessUnderTest server, Work work) throws Exception {
        bench.print(run(server, work) + "\n");
    }

    /** @return how long it took, and whether it was enough */
    static String run(ServerProcessUnderTest server, Work work) throws Exception {
        double share = 1;
        int rounds = 0;
        while (share > LITTLE && rounds < MOST_ROUNDS) {
            var compiling = server.figures().compilerTime();
            var working = server.processorTime();
            work.run(ROUND);
            rounds++;
            share = share(server, compiling, working);
        }
        return "Warmed up in %d rounds of %d s; compilers took %.0f %% of the server's processor time in the last."
                .formatted(rounds, ROUND.toSeconds(), 100 * share);
    }

    private static double share(ServerProcessUnderTest server, Duration compiling, Duration working)
            throws IOException {
        long compiled = server.figures().compilerTime().minus(compiling).toNanos();
        long worked = server.processorTime().minus(working).toNanos();
        return worked == 0 ? 0 : (double) compiled / worked;
    }
}
