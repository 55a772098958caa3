package io.replyx.bootstrap;

/**
 * How many threads carry the virtual ones: one for every two processors. Transactions, answers and passwords have threads of their own, and
 * the database is often on the same machine; a second carrier on two processors was woken for every request, mostly to find that there was
 * nothing to do.
 */
final class VirtualThreadCarriers {
    /** Of the JDK. Source: java.lang.Thread, "Configuring the Java runtime for virtual threads". */
    private static final String SETTING = "jdk.virtualThreadScheduler.parallelism";

    private VirtualThreadCarriers() {}

    /** Before the first virtual thread begins. Whoever set it before is right. */
    static void limit() {
        if (System.getProperty(SETTING) == null) {
            int carriers = on(Runtime.getRuntime().availableProcessors());
            System.setProperty(SETTING, String.valueOf(carriers));
        }
    }

    static int on(int processors) {
        return Math.max(1, processors / 2);
    }
}
