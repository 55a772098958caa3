package io.replyx.persistence.knowledge;

import io.replyx.application.knowledge.port.VectorIndex;
import io.replyx.domain.knowledge.ChunkId;
import io.replyx.domain.knowledge.TopK;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The vectors of all chunks of one tenant that one model made, in memory. Immutable. */
final class TenantVectors implements VersionedCache.Weighed {
    private static final long BYTES_A_CHUNK = 150;
    private final List<Entry> entries;
    private final ChunksByDocument byDocument;

    record Entry(ChunkId chunk, UUID document, float[] unit) {}

    TenantVectors(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        this.byDocument = ChunksByDocument.of(this.entries, Entry::document);
    }

    List<VectorIndex.Hit> search(float[] question, Set<UUID> documents, int limit) {
        var asked = QueryVector.of(unit(question));
        var nearest = new TopK(limit);
        byDocument
                .in(documents)
                .filter(place -> entries.get(place).unit().length == question.length)
                .forEach(place ->
                        nearest.offer(place, asked.dot(entries.get(place).unit())));
        return nearest.bestFirst().stream()
                .map(hit -> new VectorIndex.Hit(entries.get(hit.number()).chunk(), hit.score()))
                .toList();
    }

    @Override
    public long weight() {
        return entries.stream()
                .mapToLong(entry -> BYTES_A_CHUNK + (long) entry.unit().length * Float.BYTES)
                .sum();
    }

    /** The vector at length 1; all zeros stay as they are. */
    static float[] unit(float[] vector) {
        double length = Math.sqrt(QueryVector.product(vector, vector));
        var unit = vector.clone();
        for (int i = 0; length > 0 && i < unit.length; i++) {
            unit[i] = (float) (unit[i] / length);
        }
        return unit;
    }

    static byte[] bytes(float[] vector) {
        var bytes = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(vector);
        return bytes.array();
    }

    static float[] vector(byte[] bytes) {
        FloatBuffer floats =
                ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
        var vector = new float[floats.remaining()];
        floats.get(vector);
        return vector;
    }
}
