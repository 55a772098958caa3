package io.replyx.http;

/** Tells whether one part of the installation works. */
public interface HealthCheck {
    /** For example {@code database}. */
    String name();

    /** Quick: it is asked for every time somebody looks. */
    Health check();

    /** @param detail what an operator should know, without secrets; may be empty */
    record Health(boolean up, String detail) {
        public static final Health UP = new Health(true, "");

        public static Health down(String detail) {
            return new Health(false, detail);
        }
    }
}
