package io.replyx.persistence.knowledge;

import io.replyx.domain.knowledge.Bm25;
import io.replyx.domain.knowledge.ChunkId;
import io.replyx.domain.knowledge.CorpusStats;
import io.replyx.domain.knowledge.Postings;
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
final class TenantPostings implements VersionedCache.Weighed {
    private static final Bm25 BM25 = new Bm25(Bm25.Settings.standard());
    /** A lexeme's map entries, text and grams; measured on Russian texts. */
    private static final long BYTES_A_LEXEME = 300;

    private static final long BYTES_A_POSTING = 8;
    private static final long BYTES_A_CHUNK = 100;

    private final List<ChunkId> chunks;
    private final int[] lengths;
    private final ChunksByDocument byDocument;
    private final Map<String, Postings> postings;
    private final Vocabulary vocabulary;
    private final long weight;

    /** @param length in lexemes */
    private record Entry(ChunkId id, UUID document, int length) {}

    private TenantPostings(List<Entry> entries, Map<String, Postings> postings, long count) {
        this.chunks = entries.stream().map(Entry::id).toList();
        this.lengths = entries.stream().mapToInt(Entry::length).toArray();
        this.byDocument = ChunksByDocument.of(entries, Entry::document);
        this.postings = postings;
        this.vocabulary = Vocabulary.of(postings.keySet());
        this.weight = chunks.size() * BYTES_A_CHUNK + postings.size() * BYTES_A_LEXEME + count * BYTES_A_POSTING;
    }

    List<TextHit<ChunkId>> search(Collection<String> question, Set<UUID> documents, int limit) {
        var searched = chunksOf(documents);
        boolean isAll = searched.cardinality() == chunks.size();
        var terms = vocabulary.terms(question);
        var found = new HashMap<String, Postings>();
        terms.stream()
                .flatMap(term -> term.spellings().stream())
                .map(QueryTerm.Spelling::lexeme)
                .forEach(lexeme -> found.computeIfAbsent(
                        lexeme,
                        each -> isAll ? postingsOf(each) : postingsOf(each).within(searched)));
        return BM25.rank(terms, found, lengths, stats(searched), limit).stream()
                .map(hit -> new TextHit<>(chunks.get(hit.chunk()), hit.score(), hit.coverage()))
                .toList();
    }

    @Override
    public long weight() {
        return weight;
    }

    private BitSet chunksOf(Set<UUID> documents) {
        var searched = new BitSet(chunks.size());
        byDocument.in(documents).forEach(searched::set);
        return searched;
    }

    private CorpusStats stats(BitSet searched) {
        double averageLength =
                searched.stream().map(chunk -> lengths[chunk]).average().orElse(0);
        return new CorpusStats(searched.cardinality(), averageLength);
    }

    private Postings postingsOf(String lexeme) {
        return postings.getOrDefault(lexeme, Postings.NONE);
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
            var packed = new HashMap<String, Postings>(postings.size() * 2);
            postings.forEach((lexeme, pairs) -> packed.put(lexeme, Postings.of(pairs.build())));
            return new TenantPostings(chunks, packed, count);
        }
    }
}
