package io.replyx.application.kernel;

/** Where unguessable values come from. */
public interface TokenGenerator {
    /** A token of at least 256 random bits, URL-safe. */
    String token();
}
