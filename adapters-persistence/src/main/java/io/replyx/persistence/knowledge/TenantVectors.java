package io.replyx.persistence.knowledge;

import io.replyx.application.knowledge.port.VectorIndex;
import io.replyx.domain.knowledge.ChunkId;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;

/** The vectors of all chunks of one tenant that one model made, in memory. Immutable. */
final class TenantVectors implements Snapshots.Weighed {
    private static final long BYTES_A_CHUNK = 150;
    private static final Comparator<VectorIndex.Hit> NEARER = Comparator.comparingDouble(VectorIndex.Hit::similarity);

    private final List<Entry> entries;

    record Entry(ChunkId chunk, UUID document, float[] unit) {}

    TenantVectors(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    List<VectorIndex.Hit> search(float[] question, Set<UUID> documents, int limit) {
        var asked = unit(question);
        var nearest = new PriorityQueue<VectorIndex.Hit>(limit + 1, NEARER);
        for (var entry : entries) {
            if (entry.unit().length == asked.length && documents.contains(entry.document())) {
                nearest.add(new VectorIndex.Hit(entry.chunk(), dot(asked, entry.unit())));
                if (nearest.size() > limit) {
                    nearest.remove();
                }
            }
        }
        var found = new ArrayList<>(nearest);
        found.sort(NEARER.reversed());
        return found;
    }

    @Override
    public long weight() {
        return entries.stream()
                .mapToLong(entry -> BYTES_A_CHUNK + (long) entry.unit().length * Float.BYTES)
                .sum();
    }

    /** The vector at length 1; all zeros stay as they are. */
    static float[] unit(float[] vector) {
        double length = Math.sqrt(dot(vector, vector));
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

    /** Four sums side by side: the additions of one would wait for each other. */
    private static double dot(float[] one, float[] other) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int i = 0;
        for (; i + 3 < one.length; i += 4) {
            a += one[i] * other[i];
            b += one[i + 1] * other[i + 1];
            c += one[i + 2] * other[i + 2];
            d += one[i + 3] * other[i + 3];
        }
        for (; i < one.length; i++) {
            a += one[i] * other[i];
        }
        return (double) a + b + c + d;
    }
}
