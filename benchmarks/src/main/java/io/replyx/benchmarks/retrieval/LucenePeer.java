package io.replyx.benchmarks.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Lucene's BM25 with its defaults: any word of the question may match, stemmed. */
final class LucenePeer implements Ranker {
    private final Analyzer analyzer;
    private final IndexSearcher searcher;

    LucenePeer(Analyzer analyzer, List<String> passages) {
        this.analyzer = analyzer;
        try {
            searcher = new IndexSearcher(DirectoryReader.open(index(analyzer, passages)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Each of the two stemmers leaves words of the other script alone. */
    static Analyzer mixed() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var tokenizer = new StandardTokenizer();
                TokenStream stream = new LowerCaseFilter(tokenizer);
                stream = new StopFilter(stream, RussianAnalyzer.getDefaultStopSet());
                stream = new StopFilter(stream, EnglishAnalyzer.getDefaultStopSet());
                stream = new SnowballFilter(new SnowballFilter(stream, "Russian"), "English");
                return new TokenStreamComponents(tokenizer, stream);
            }
        };
    }

    private static ByteBuffersDirectory index(Analyzer analyzer, List<String> passages) throws IOException {
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (var passage : passages) {
                var document = new Document();
                document.add(new TextField("text", passage, Field.Store.NO));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        return directory;
    }

    @Override
    public List<Integer> rank(String question) {
        try {
            var found = new ArrayList<Integer>();
            for (ScoreDoc hit : searcher.search(query(question), DEPTH).scoreDocs) {
                found.add(hit.doc);
            }
            return found;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private BooleanQuery query(String question) throws IOException {
        var query = new BooleanQuery.Builder();
        try (var tokens = analyzer.tokenStream("text", question)) {
            var token = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                query.add(new TermQuery(new Term("text", token.toString())), BooleanClause.Occur.SHOULD);
            }
            tokens.end();
        }
        return query.build();
    }
}
