package io.replyx.application.kernel;

/** What somebody listens by; ends when it is closed, and closing it twice is harmless. */
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
