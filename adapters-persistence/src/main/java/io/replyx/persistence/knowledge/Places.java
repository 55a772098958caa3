package io.replyx.persistence.knowledge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Where the chunks of a document stand in a list of chunks, so that a search looks at its documents and not at every chunk. */
final class Places {
    private static final int[] NONE = {};

    private Places() {}

    static <T> Map<UUID, int[]> by(List<T> chunks, Function<T, UUID> document) {
        var places = new HashMap<UUID, IntStream.Builder>();
        for (int place = 0; place < chunks.size(); place++) {
            places.computeIfAbsent(document.apply(chunks.get(place)), _ -> IntStream.builder())
                    .add(place);
        }
        var packed = new HashMap<UUID, int[]>(places.size() * 2);
        places.forEach((id, of) -> packed.put(id, of.build().toArray()));
        return packed;
    }

    static IntStream of(Map<UUID, int[]> places, UUID document) {
        return IntStream.of(places.getOrDefault(document, NONE));
    }
}
