package io.replyx.testkit.telegram;

import java.util.List;
import java.util.Map;

/**
 * Something that a bot said.
 *
 * @param method lower case, for example {@code sendmessage}
 * @param entities as the call had them
 * @param at when it arrived, in nanoseconds
 */
public record Sent(String method, long chat, String text, List<Map<String, Object>> entities, long at) {}
