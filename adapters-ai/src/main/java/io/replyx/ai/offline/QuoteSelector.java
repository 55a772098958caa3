package io.replyx.ai.offline;

import io.replyx.domain.dialogs.Source;
import io.replyx.domain.knowledge.SentenceSplitter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Picks the sentences that fit a question best, at most one place from each source. */
final class QuoteSelector {
    private static final int MOST = 3;
    private static final int LONGEST = 500;

    /** A quote that fits the question less than this share of the best one would only distract. */
    private static final double WORTH_QUOTING = 0.6;

    /** The best passages come first; further ones are no longer about the question. */
    private static final int SOURCES_READ = 8;

    private static final int QUESTION_WORDS = 100;
    private static final Pattern BRACKETED_NUMBER = Pattern.compile("[\\[【]([\\d\\s,]+)(?:†[^】\\]]*)?[\\]】]");

    private final List<String> asked;
    private final List<Place> places = new ArrayList<>();
    private double[] weights = {};

    /**
     * What is quoted from one source.
     *
     * @param n the source's number
     */
    record Quote(int n, String text) {}

    /** A sentence, and the one that follows it in its source, if any. */
    private record Place(Source source, String sentence, String next, List<String> words) {}

    private record Rated(Place place, double score) {}

    private QuoteSelector(String question) {
        this.asked = StemMatcher.words(question).stream().limit(QUESTION_WORDS).toList();
    }

    /** @param sources best first, at least one */
    static List<Quote> best(String question, List<Source> sources) {
        var quotes = new QuoteSelector(question);
        sources.stream().limit(SOURCES_READ).forEach(quotes::read);
        return quotes.pick();
    }

    private void read(Source source) {
        var text = source.text();
        var sentences = SentenceSplitter.of(text).stream()
                .map(span -> oneLine(span.of(text)))
                .toList();
        for (int i = 0; i < sentences.size(); i++) {
            var next = i + 1 < sentences.size() ? sentences.get(i + 1) : "";
            places.add(new Place(source, sentences.get(i), next, StemMatcher.words(sentences.get(i))));
        }
    }

    /** A number in brackets would be taken for a citation. */
    private static String oneLine(String sentence) {
        return BRACKETED_NUMBER.matcher(sentence).replaceAll("($1)").replaceAll("\\s+", " ");
    }

    private List<Quote> pick() {
        weights = asked.stream().mapToDouble(this::weight).toArray();
        var rated = bestOfEachSource();
        double worth = rated.isEmpty() ? 0 : rated.getFirst().score() * WORTH_QUOTING;
        return rated.stream()
                .filter(candidate -> candidate.score() >= worth)
                .limit(worth == 0 ? 1 : MOST)
                .map(candidate -> new Quote(candidate.place().source().n(), text(candidate.place())))
                .toList();
    }

    /** A word that stands in every sentence tells nothing about any of them. */
    private double weight(String word) {
        long found = places.stream().filter(place -> holds(place, word)).count();
        return found == 0 ? 0 : Math.log(1 + (double) places.size() / found);
    }

    private static boolean holds(Place place, String word) {
        return place.words().stream().anyMatch(other -> StemMatcher.alike(word, other));
    }

    private List<Rated> bestOfEachSource() {
        var best = new ArrayList<Rated>();
        for (var place : places) {
            var rated = new Rated(place, score(place));
            if (best.isEmpty()
                    || best.getLast().place().source().n() != place.source().n()) {
                best.add(rated);
            } else if (rated.score() > best.getLast().score()) {
                best.set(best.size() - 1, rated);
            }
        }
        best.sort(Comparator.comparingDouble(Rated::score).reversed());
        return best;
    }

    private double score(Place place) {
        return IntStream.range(0, asked.size())
                .filter(i -> holds(place, asked.get(i)))
                .mapToDouble(i -> weights[i])
                .sum();
    }

    /** A heading says what the answer is about and not the answer: it is quoted with what follows it. */
    private static String text(Place place) {
        boolean ends = place.sentence().matches(".*[.!?…;]\\p{P}*");
        var text = ends || place.next().isEmpty() ? place.sentence() : place.sentence() + " — " + place.next();
        return shortened(text);
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int space = text.lastIndexOf(' ', LONGEST);
        int end = space > 0 ? space : text.offsetByCodePoints(0, text.codePointCount(0, LONGEST) - 1);
        return text.substring(0, end) + "…";
    }
}
