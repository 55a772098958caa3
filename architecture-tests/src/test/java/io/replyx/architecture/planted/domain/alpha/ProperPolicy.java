package io.replyx.architecture.planted.domain.alpha;

/** Keeps its notes to itself. */
public final class ProperPolicy {
    private int length;

    private ProperPolicy() {}

    public static int length(String text) {
        var policy = new ProperPolicy();
        policy.length += text.length();
        return policy.length;
    }
}
