package io.replyx.benchmarks.retrieval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/** Slips of the finger, planted into words of four letters and more: a letter left out, doubled, swapped, or its neighbour hit. */
final class Typos {
    private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");
    private static final List<List<String>> KEYBOARDS =
            List.of(List.of("йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"), List.of("qwertyuiop", "asdfghjkl", "zxcvbnm"));

    private final Map<Character, String> neighbours = new HashMap<>();
    private final Random random;
    private final int perQuestion;

    Typos(long seed, int perQuestion) {
        this.random = new Random(seed);
        this.perQuestion = perQuestion;
        KEYBOARDS.forEach(rows -> rows.forEach(this::addRow));
    }

    private void addRow(String row) {
        for (int i = 0; i < row.length(); i++) {
            var left = row.substring(Math.max(0, i - 1), i);
            neighbours.put(row.charAt(i), left + row.substring(i + 1, Math.min(row.length(), i + 2)));
        }
    }

    String in(String question) {
        var text = question.toLowerCase(Locale.ROOT);
        var words = new ArrayList<>(WORD.matcher(text).results().toList());
        Collections.shuffle(words, random);
        var chosen = words.subList(0, Math.min(perQuestion, words.size()));
        chosen.sort((one, other) -> other.start() - one.start());
        for (var word : chosen) {
            text = text.substring(0, word.start()) + slipped(word.group()) + text.substring(word.end());
        }
        return text;
    }

    private String slipped(String word) {
        int i = random.nextInt(word.length());
        var before = word.substring(0, i);
        char letter = word.charAt(i);
        var after = word.substring(i + 1);
        return switch (random.nextInt(4)) {
            case 0 -> before + after;
            case 1 -> before + letter + letter + after;
            case 2 -> after.isEmpty() ? before : before + after.charAt(0) + letter + after.substring(1);
            default -> before + neighbour(letter) + after;
        };
    }

    private char neighbour(char letter) {
        var keys = neighbours.getOrDefault(letter, String.valueOf(letter));
        return keys.charAt(random.nextInt(keys.length()));
    }
}
