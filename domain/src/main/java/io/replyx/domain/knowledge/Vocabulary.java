package io.replyx.domain.knowledge;

import io.replyx.domain.knowledge.QueryTerm.Spelling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The indexed lexemes of one tenant, searchable by similarity. It finds what the stemmer misses (typos, and words of one
 * root: «Россия», «российский») and is built once per change of the index: immutable, safe to share.
 */
public final class Vocabulary {
    /** Shorter words are similar to too many others. */
    private static final int SHORTEST = 3;

    private static final int MOST_SPELLINGS = 20;
    private static final int MOST_CANDIDATES = 100;
    private static final double LEAST_SIMILARITY = 0.5;
    /** So short a lexeme begins many words: «при», the stem of «приём», is no relative of «прививка». */
    private static final double LEAST_SIMILARITY_OF_SHORTEST = 0.6;
    /** Before slips are counted: two of them, or one in a short word, leave little in common. */
    private static final double LEAST_SIMILARITY_OF_TYPO = 0.15;

    /** What a similar word counts when the word itself is indexed, so was probably meant. */
    private static final double DAMPING_OF_KNOWN = 0.7;

    private static final int[] NONE = {};
    private static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparingDouble(Candidate::similarity).reversed();

    private final List<String> lexemes;
    private final Set<String> known;
    private final short[] gramCounts;
    private final Map<String, int[]> byGram;

    private record Candidate(String lexeme, double similarity) {}

    private Vocabulary(List<String> lexemes, short[] gramCounts, Map<String, int[]> byGram) {
        this.lexemes = lexemes;
        this.known = new HashSet<>(lexemes);
        this.gramCounts = gramCounts;
        this.byGram = byGram;
    }

    public static Vocabulary of(Collection<String> lexemes) {
        var list = lexemes.stream().distinct().toList();
        var gramCounts = new short[list.size()];
        var byGram = new HashMap<String, IntStream.Builder>();
        for (int i = 0; i < list.size(); i++) {
            int lexeme = i;
            var grams = isComparable(list.get(i)) ? CharacterNGrams.of(list.get(i)) : Set.<String>of();
            gramCounts[i] = (short) grams.size();
            grams.forEach(gram ->
                    byGram.computeIfAbsent(gram, _ -> IntStream.builder()).add(lexeme));
        }
        var index = new HashMap<String, int[]>(byGram.size() * 2);
        byGram.forEach((gram, found) -> index.put(gram, found.build().toArray()));
        return new Vocabulary(list, gramCounts, index);
    }

    public List<QueryTerm> terms(Collection<String> questionLexemes) {
        return questionLexemes.stream().distinct().map(this::term).toList();
    }

    public QueryTerm term(String lexeme) {
        boolean isKnown = known.contains(lexeme);
        var spellings = new ArrayList<Spelling>();
        if (isKnown) {
            spellings.add(new Spelling(lexeme, 1));
        }
        if (isComparable(lexeme)) {
            double damping = isKnown ? DAMPING_OF_KNOWN : 1;
            similar(lexeme, !isKnown)
                    .forEach(candidate ->
                            spellings.add(new Spelling(candidate.lexeme(), damping * candidate.similarity())));
        }
        return new QueryTerm(lexeme, spellings);
    }

    /** Numbers and codes that differ in one digit are different things. */
    private static boolean isComparable(String lexeme) {
        return lexeme.length() >= SHORTEST
                && lexeme.length() <= CharacterNGrams.LONGEST_WORD
                && lexeme.chars().noneMatch(Character::isDigit);
    }

    private List<Candidate> similar(String lexeme, boolean mayBeTypo) {
        double least = mayBeTypo ? LEAST_SIMILARITY_OF_TYPO : LEAST_SIMILARITY;
        return candidates(lexeme, least).stream()
                .map(candidate -> mayBeTypo ? corrected(lexeme, candidate) : candidate)
                .filter(Vocabulary::isSimilarEnough)
                .sorted(BEST_FIRST)
                .limit(MOST_SPELLINGS)
                .toList();
    }

    private static boolean isSimilarEnough(Candidate candidate) {
        boolean shortest = candidate.lexeme().length() == SHORTEST;
        return candidate.similarity() >= (shortest ? LEAST_SIMILARITY_OF_SHORTEST : LEAST_SIMILARITY);
    }

    private static Candidate corrected(String lexeme, Candidate candidate) {
        var other = candidate.lexeme();
        int allowed = Math.min(lexeme.length(), other.length()) <= 4 ? 1 : 2;
        int edits = EditDistance.between(lexeme, other);
        double share = 1 - (double) edits / Math.max(lexeme.length(), other.length());
        return edits <= allowed && share > candidate.similarity() ? new Candidate(other, share) : candidate;
    }

    /** The lexemes with the highest share of common character pairs and triples (Dice coefficient). */
    private List<Candidate> candidates(String lexeme, double least) {
        var grams = CharacterNGrams.of(lexeme);
        var common = common(grams);
        var candidates = new TopK(MOST_CANDIDATES);
        for (int i = 0; i < common.length; i++) {
            double similarity = 2.0 * common[i] / (grams.size() + gramCounts[i]);
            if (similarity >= least && !lexemes.get(i).equals(lexeme)) {
                candidates.offer(i, similarity);
            }
        }
        return candidates.bestFirst().stream()
                .map(found -> new Candidate(lexemes.get(found.number()), found.score()))
                .toList();
    }

    private short[] common(Set<String> grams) {
        var common = new short[lexemes.size()];
        for (var gram : grams) {
            for (int found : byGram.getOrDefault(gram, NONE)) {
                common[found]++;
            }
        }
        return common;
    }
}
