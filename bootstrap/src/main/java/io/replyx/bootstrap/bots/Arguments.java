package io.replyx.bootstrap.bots;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words after {@code /replyx bots}: plain ones, and options with a value. */
record Arguments(List<String> words, Map<String, String> options) {
    private static final Set<String> KNOWN = Set.of("url", "email", "access-token", "assistant", "updates");

    static Arguments of(List<String> given) {
        var words = new ArrayList<String>();
        var options = new HashMap<String, String>();
        for (int index = 0; index < given.size(); index++) {
            var word = given.get(index);
            if (word.startsWith("--")) {
                var name = word.substring(2);
                requireKnown(name);
                index++;
                options.put(name, index < given.size() ? given.get(index) : missing(word));
            } else {
                words.add(word);
            }
        }
        return new Arguments(List.copyOf(words), Map.copyOf(options));
    }

    private static void requireKnown(String name) {
        if (!KNOWN.contains(name)) {
            throw new BotsFailure("--" + name + " is no option of ./replyx bots; see ./replyx bots help");
        }
    }

    private static String missing(String option) {
        throw new BotsFailure(option + " needs a value");
    }

    String word(int index, String what) {
        if (index >= words.size()) {
            throw new BotsFailure(
                    "say " + what + ", for example: ./replyx bots status 0199f3a2-5c1e-7c3a-9d53-2f6b1f0e4a77");
        }
        return words.get(index);
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }
}
