package io.replyx.domain.billing;

/**
 * What an answer used.
 *
 * @param estimated whether the tokens were counted by us because the provider did not tell
 */
public record Usage(int inputTokens, int outputTokens, boolean estimated) {
    public static final Usage NONE = new Usage(0, 0, false);
}
