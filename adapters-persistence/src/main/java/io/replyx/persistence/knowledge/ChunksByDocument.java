package io.replyx.persistence.knowledge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The chunks of each document, by their numbers in a list, so that a search looks at its documents and not at every chunk. */
final class ChunksByDocument {
    private static final int[] NONE = {};

    private final Map<UUID, int[]> numbers;

    private ChunksByDocument(Map<UUID, int[]> numbers) {
        this.numbers = numbers;
    }

    static <T> ChunksByDocument of(List<T> chunks, Function<T, UUID> document) {
        var numbers = new HashMap<UUID, IntStream.Builder>();
        for (int number = 0; number < chunks.size(); number++) {
            numbers.computeIfAbsent(document.apply(chunks.get(number)), _ -> IntStream.builder())
                    .add(number);
        }
        var packed = new HashMap<UUID, int[]>(numbers.size() * 2);
        numbers.forEach((id, its) -> packed.put(id, its.build().toArray()));
        return new ChunksByDocument(packed);
    }

    /** The numbers of the chunks of all these documents. */
    IntStream in(Set<UUID> documents) {
        return documents.stream().flatMapToInt(document -> IntStream.of(numbers.getOrDefault(document, NONE)));
    }
}
