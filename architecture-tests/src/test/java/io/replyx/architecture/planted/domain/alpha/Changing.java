package io.replyx.architecture.planted.domain.alpha;

/** Anybody may make one, and it changes. */
public final class Changing {
    private int count;

    public int next() {
        return count++;
    }
}
