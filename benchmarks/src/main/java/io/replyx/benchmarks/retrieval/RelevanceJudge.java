package io.replyx.benchmarks.retrieval;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A passage is right when half of its four-word shingles stand in a right paragraph, or half of the paragraph's in it. */
final class RelevanceJudge {
    private static final int WORDS = 4;

    private final List<Set<String>> shingles;
    private final Map<String, List<Integer>> passagesWith = new HashMap<>();

    RelevanceJudge(List<String> passages) {
        shingles = passages.stream().map(RelevanceJudge::shingles).toList();
        for (int i = 0; i < shingles.size(); i++) {
            for (var shingle : shingles.get(i)) {
                passagesWith.computeIfAbsent(shingle, _ -> new ArrayList<>()).add(i);
            }
        }
    }

    Set<Integer> right(List<String> paragraphs) {
        var right = new HashSet<Integer>();
        paragraphs.forEach(paragraph -> addRight(shingles(paragraph), right));
        return right;
    }

    private void addRight(Set<String> paragraph, Set<Integer> right) {
        var common = new HashMap<Integer, Integer>();
        for (var shingle : paragraph) {
            passagesWith.getOrDefault(shingle, List.of()).forEach(passage -> common.merge(passage, 1, Integer::sum));
        }
        common.forEach((passage, count) -> {
            if (count * 2 >= paragraph.size()
                    || count * 2 >= shingles.get(passage).size()) {
                right.add(passage);
            }
        });
    }

    private static Set<String> shingles(String text) {
        var clean = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\u0301", "")
                .toLowerCase(Locale.ROOT)
                .replace('ё', 'е');
        var words = List.of(clean.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().split(" "));
        var shingles = new HashSet<String>();
        for (int i = 0; i == 0 || i + WORDS <= words.size(); i++) {
            shingles.add(String.join(" ", words.subList(i, Math.min(words.size(), i + WORDS))));
        }
        return shingles;
    }
}
