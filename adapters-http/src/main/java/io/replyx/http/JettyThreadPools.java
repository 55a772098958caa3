package io.replyx.http;

import java.util.concurrent.Executors;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ThreadPool;

/**
 * Each request has a virtual thread, of which there can be thousands. Those who look out for connections and requests have threads of the
 * platform: on a virtual one, each look goes by way of the JDK's poller and a carrier, which is what Javalin's own setting does.
 */
final class JettyThreadPools {
    /** How many look out for requests; a processor sees to tens of thousands a second. */
    static final int SELECTORS = Math.max(1, Runtime.getRuntime().availableProcessors() / 4);

    static final int ACCEPTORS = 1;

    /** For what Jetty does now and then, such as closing connections. */
    private static final int SPARE = 4;

    private JettyThreadPools() {}

    static ThreadPool pool() {
        var pool = new QueuedThreadPool(SELECTORS + ACCEPTORS + SPARE, SELECTORS + ACCEPTORS);
        pool.setName("http");
        pool.setReservedThreads(0);
        pool.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        return pool;
    }
}
