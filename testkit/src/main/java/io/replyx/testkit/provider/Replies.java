package io.replyx.testkit.provider;

import io.replyx.testkit.http.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the provider says, in the words of the protocol. */
final class Replies {
    private static final int DIMENSIONS = 64;
    private static final Pattern WORD = Pattern.compile("\\S+\\s*|\\s+");

    private Replies() {}

    /** A word each, with the space behind it. */
    static List<String> pieces(String answer) {
        return WORD.matcher(answer).results().map(MatchResult::group).toList();
    }

    static String first(ChatRequestView requested) {
        return chunk(requested, "{\"role\":\"assistant\",\"content\":\"\"}", "null");
    }

    static String piece(ChatRequestView requested, String piece) {
        return chunk(requested, "{\"content\":" + JsonValue.quote(piece) + "}", "null");
    }

    static String last(ChatRequestView requested) {
        return chunk(requested, "{}", "\"stop\"");
    }

    private static String chunk(ChatRequestView requested, String delta, String reason) {
        var choice = "{\"index\":0,\"delta\":" + delta + ",\"logprobs\":null,\"finish_reason\":" + reason + "}";
        return head("chat.completion.chunk", requested) + ",\"choices\":[" + choice + "],\"usage\":null}";
    }

    static String usage(ChatRequestView requested, int output) {
        return head("chat.completion.chunk", requested) + ",\"choices\":[]," + usageField(requested.tokens(), output)
                + "}";
    }

    static String completion(ChatRequestView requested, String answer) {
        var message = "{\"role\":\"assistant\",\"content\":" + JsonValue.quote(answer) + "}";
        return head("chat.completion", requested) + ",\"choices\":[{\"index\":0,\"message\":" + message
                + ",\"finish_reason\":\"stop\"}],"
                + usageField(requested.tokens(), pieces(answer).size()) + "}";
    }

    private static String head(String object, ChatRequestView requested) {
        return "{\"id\":\"chatcmpl-1\",\"object\":\"" + object + "\",\"created\":1,\"model\":"
                + JsonValue.quote(requested.model());
    }

    private static String usageField(int input, int output) {
        return "\"usage\":{\"prompt_tokens\":%d,\"completion_tokens\":%d,\"total_tokens\":%d}"
                .formatted(input, output, input + output);
    }

    static String error(String message) {
        return "{\"error\":{\"message\":" + JsonValue.quote(message)
                + ",\"type\":\"scripted\",\"param\":null,\"code\":null}}";
    }

    static String models() {
        return "{\"object\":\"list\",\"data\":[{\"id\":\"scripted\",\"object\":\"model\",\"created\":1,\"owned_by\":\"test\"}]}";
    }

    static String embeddings(Map<?, ?> request) {
        var input =
                request.get("input") instanceof List<?> texts ? texts : List.of(String.valueOf(request.get("input")));
        var items = IntStream.range(0, input.size())
                .mapToObj(i -> "{\"object\":\"embedding\",\"index\":" + i + ",\"embedding\":"
                        + vector(String.valueOf(input.get(i))) + "}")
                .collect(Collectors.joining(","));
        return "{\"object\":\"list\",\"data\":[" + items + "],\"model\":"
                + JsonValue.quote(String.valueOf(request.get("model"))) + ",\"usage\":{\"prompt_tokens\":"
                + input.size()
                + ",\"total_tokens\":" + input.size() + "}}";
    }

    /** The same words give the same vector, shared words give similar ones. */
    private static String vector(String text) {
        var counts = new int[DIMENSIONS];
        counts[0] = 1;
        for (var word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            counts[Math.floorMod(word.hashCode(), DIMENSIONS)]++;
        }
        return IntStream.of(counts).mapToObj(String::valueOf).collect(Collectors.joining(",", "[", "]"));
    }
}
