package io.replyx.persistence.knowledge;

import io.replyx.domain.knowledge.Bm25;
import io.replyx.domain.knowledge.ChunkId;
import io.replyx.domain.knowledge.CorpusStats;
import io.replyx.domain.knowledge.Posting;
import io.replyx.domain.knowledge.QueryTerm;
import io.replyx.domain.knowledge.TextHit;
import io.replyx.domain.knowledge.Vocabulary;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** The lexemes of all chunks of one tenant, in memory. Immutable. */
final class TenantPostings implements Snapshots.Weighed {
    private static final Bm25 BM25 = new Bm25(Bm25.Settings.standard());
    /** A lexeme's map entries, text and grams; measured on Russian texts. */
    private static final long BYTES_A_LEXEME = 300;

    private static final long BYTES_A_POSTING = 8;
    private static final long BYTES_A_CHUNK = 100;

    private final List<Entry> chunks;
    private final Map<String, int[]> postings;
    private final Vocabulary vocabulary;
    private final long weight;

    /** @param length in lexemes */
    record Entry(ChunkId id, UUID document, int length) {}

    private TenantPostings(List<Entry> chunks, Map<String, int[]> postings, long count) {
        this.chunks = chunks;
        this.postings = postings;
        this.vocabulary = Vocabulary.of(postings.keySet());
        this.weight = chunks.size() * BYTES_A_CHUNK + postings.size() * BYTES_A_LEXEME + count * BYTES_A_POSTING;
    }

    List<TextHit<ChunkId>> search(Collection<String> question, Set<UUID> documents, int limit) {
        var searched = chunksOf(documents);
        var terms = vocabulary.terms(question);
        var found = new HashMap<String, List<Posting<ChunkId>>>();
        terms.stream()
                .flatMap(term -> term.spellings().stream())
                .map(QueryTerm.Spelling::lexeme)
                .forEach(lexeme -> found.computeIfAbsent(lexeme, each -> postingsOf(each, searched)));
        return BM25.rank(terms, found, stats(searched), limit);
    }

    @Override
    public long weight() {
        return weight;
    }

    private BitSet chunksOf(Set<UUID> documents) {
        var searched = new BitSet(chunks.size());
        IntStream.range(0, chunks.size())
                .filter(index -> documents.contains(chunks.get(index).document()))
                .forEach(searched::set);
        return searched;
    }

    private CorpusStats stats(BitSet searched) {
        double averageLength = searched.stream()
                .map(index -> chunks.get(index).length())
                .average()
                .orElse(0);
        return new CorpusStats(searched.cardinality(), averageLength);
    }

    private List<Posting<ChunkId>> postingsOf(String lexeme, BitSet searched) {
        var pairs = postings.getOrDefault(lexeme, new int[0]);
        var found = new ArrayList<Posting<ChunkId>>(pairs.length / 2);
        for (int i = 0; i < pairs.length; i += 2) {
            if (searched.get(pairs[i])) {
                var chunk = chunks.get(pairs[i]);
                found.add(new Posting<>(chunk.id(), pairs[i + 1], chunk.length()));
            }
        }
        return found;
    }

    /** Takes chunk after chunk. */
    static final class Builder {
        private final List<Entry> chunks = new ArrayList<>();
        private final Map<String, IntStream.Builder> postings = new HashMap<>();
        private long count;

        void add(ChunkId chunk, UUID document, String[] lexemes, Integer[] frequencies) {
            int length = 0;
            for (int i = 0; i < lexemes.length; i++) {
                postings.computeIfAbsent(lexemes[i], _ -> IntStream.builder())
                        .add(chunks.size())
                        .add(frequencies[i]);
                length += frequencies[i];
            }
            count += lexemes.length;
            chunks.add(new Entry(chunk, document, length));
        }

        TenantPostings build() {
            var packed = new HashMap<String, int[]>(postings.size() * 2);
            postings.forEach((lexeme, pairs) -> packed.put(lexeme, pairs.build().toArray()));
            return new TenantPostings(List.copyOf(chunks), packed, count);
        }
    }
}
