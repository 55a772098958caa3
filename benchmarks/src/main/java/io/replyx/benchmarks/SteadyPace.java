package io.replyx.benchmarks;

import java.time.Duration;

/**
 * What a process of bots took to answer at a steady pace, once it was warm.
 *
 * @param idleMegabytes resident before anybody wrote
 * @param megabytes resident afterwards
 * @param echoMicros processor time of an answer
 */
record SteadyPace(long idleMegabytes, long megabytes, long threads, LatencyHistogram times, long echoMicros) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long IDLE_MILLIS = 20_000;

    /** What is done before measuring. */
    @FunctionalInterface
    interface WarmingUp {
        void run() throws Exception;
    }

    static SteadyPace measure(BotLoad load, ProcessFigures process, int perSecond, Duration warmUp, Duration time)
            throws Exception {
        return measure(load, process, perSecond, () -> load.ask(perSecond, warmUp), time);
    }

    static SteadyPace measure(BotLoad load, ProcessFigures process, int perSecond, WarmingUp warmUp, Duration time)
            throws Exception {
        Thread.sleep(IDLE_MILLIS);
        long idle = process.residentMegabytes().orElse(-1);
        warmUp.run();
        boolean _ = load.settle(PATIENCE);
        if (load.soak().answered() == 0) {
            throw new IllegalStateException("nobody answers");
        }
        var _ = load.soak().takeNanos();
        var before = process.processorTime();
        int answered = load.soak().answered();
        load.ask(perSecond, time);
        boolean _ = load.settle(PATIENCE);
        var used = process.processorTime().minus(before);
        int echoes = Math.max(1, load.soak().answered() - answered);
        var times = LatencyHistogram.ofNanos(load.soak().takeNanos());
        long micros = used.toNanos() / 1_000 / echoes;
        return new SteadyPace(idle, process.residentMegabytes().orElse(-1), process.threads(), times, micros);
    }
}
