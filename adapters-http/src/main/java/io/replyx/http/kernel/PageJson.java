package io.replyx.http.kernel;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.replyx.application.kernel.Slice;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A piece of a list, as JSON. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PageJson<T>(List<T> items, @Nullable String nextCursor) {

    public static <T, R> PageJson<R> of(Slice<T> slice, Function<T, R> item) {
        return new PageJson<>(
                slice.items().stream().map(item).toList(),
                slice.next().map(UUID::toString).orElse(null));
    }

    /** A list that has no further pieces. */
    public static <R> PageJson<R> whole(List<R> items) {
        return new PageJson<>(items, null);
    }
}
