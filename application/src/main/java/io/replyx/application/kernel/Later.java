package io.replyx.application.kernel;

/**
 * Something that was asked for and is looked at later, once, in the same transaction. What is asked for before anything is looked at can
 * be fetched together, which spares waiting for a store that is far away; in what order it is found does not change.
 */
@FunctionalInterface
public interface Later<T> {
    T get();
}
