package io.replyx.testkit.memory;

import io.replyx.application.kernel.Slice;
import java.util.Comparator;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Cuts lists as a database does: by the bytes of time-ordered ids. */
final class Pages {
    static final Comparator<UUID> OLDEST_FIRST = Comparator.comparing(UUID::toString);

    private Pages() {}

    static <T> Slice<T> newestFirst(Stream<T> rows, Slice.Request request, Function<T, UUID> id) {
        var oneMore = rows.filter(row -> request.after()
                        .map(after -> OLDEST_FIRST.compare(id.apply(row), after) < 0)
                        .orElse(true))
                .sorted(Comparator.comparing(id, OLDEST_FIRST).reversed())
                .limit(request.limit() + 1L)
                .toList();
        return Slice.ofLookahead(oneMore, request.limit(), id);
    }
}
