package io.replyx.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.stream.LongStream;

/** A tenant with knowledge, in an installation with so many tenants, and one client that asks one question after the other. */
final class SearchedTenant {
    private static final int CHUNKS = 2_000;
    private static final int SECTIONS_OF_A_DOCUMENT = 100;
    private static final int TIMEOUT_MILLIS = 20_000;
    private static final long SEED = 77;

    private final int tenants;
    private final int chunks;
    private final long chunksOfAll;
    private final URI server;
    private final String token;
    private final String path;
    private final SampleTexts texts;
    private LongStream.Builder nanos = LongStream.builder();

    private SearchedTenant(
            int tenants, int chunks, long chunksOfAll, URI server, String token, String path, SampleTexts texts) {
        this.tenants = tenants;
        this.chunks = chunks;
        this.chunksOfAll = chunksOfAll;
        this.server = server;
        this.token = token;
        this.path = path;
        this.texts = texts;
    }

    static SearchedTenant prepare(BenchmarkWorkspace bench, int tenants)
            throws IOException, InterruptedException, SQLException {
        var installation = Installation.start(bench, "tenants-" + tenants);
        var api = bench.closing(new Api(installation.url()));
        var assistant = api.assistant();
        var texts = new SampleTexts(SEED);
        var document = "";
        int chunks = 0;
        while (chunks < CHUNKS) {
            document = api.document(assistant, "Document", texts.document(SECTIONS_OF_A_DOCUMENT));
            chunks += api.awaitReady(document);
        }
        try (var connection = installation.connect()) {
            new OtherTenants(connection, api.tenant(), document).add(tenants - 1);
        }
        var path = "/api/assistants/" + assistant + "/search?limit=5&mode=hybrid&q=";
        return new SearchedTenant(
                tenants, chunks, installation.count("chunk"), installation.url(), api.token(), path, texts);
    }

    /** On a connection of its own, since the server closes those that rest. */
    void search(int times) throws IOException {
        try (var http = new RawHttpConnection(server, TIMEOUT_MILLIS)) {
            for (int i = 0; i < times; i++) {
                nanos.add(search(http));
            }
        }
    }

    private long search(RawHttpConnection http) throws IOException {
        var request = http.request("GET", path + texts.question(), token, "");
        long began = System.nanoTime();
        var found = http.exchange(request);
        long took = System.nanoTime() - began;
        if (found.status() != 200 || !found.body().contains("\"chunkId\"")) {
            throw new IOException("a search was answered " + found.status() + " " + found.body());
        }
        return took;
    }

    /** Leaves out what was measured so far. */
    void forget() {
        nanos = LongStream.builder();
    }

    /** Of all searches since the last time this was asked. */
    LatencyHistogram times() {
        var times = LatencyHistogram.ofNanos(nanos.build().toArray());
        forget();
        return times;
    }

    int tenants() {
        return tenants;
    }

    int chunks() {
        return chunks;
    }

    long chunksOfAll() {
        return chunksOfAll;
    }
}
