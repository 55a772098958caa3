package io.replyx.http.kernel;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.replyx.application.kernel.Slice;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A piece of a list, as JSON. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Listing<T>(List<T> items, @Nullable String nextCursor) {

    public static <T, R> Listing<R> of(Slice<T> slice, Function<T, R> item) {
        return new Listing<>(
                slice.items().stream().map(item).toList(),
                slice.next().map(UUID::toString).orElse(null));
    }

    /** A list that has no further pieces. */
    public static <R> Listing<R> whole(List<R> items) {
        return new Listing<>(items, null);
    }
}
