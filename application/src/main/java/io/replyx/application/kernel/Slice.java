package io.replyx.application.kernel;

import io.replyx.domain.kernel.InputRefusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * A piece of a list, newest first.
 *
 * @param next the id to go on after; empty at the end of the list
 */
public record Slice<T>(List<T> items, Optional<UUID> next) {
    public Slice {
        items = List.copyOf(items);
    }

    /**
     * Which piece is wanted.
     *
     * @param limit 1 to {@value #MAX_LIMIT}
     * @param after the id that the piece before ended with
     */
    public record Request(int limit, Optional<UUID> after) {
        public static final int DEFAULT_LIMIT = 50;
        public static final int MAX_LIMIT = 200;

        public Request {
            if (limit < 1 || limit > MAX_LIMIT) {
                throw InputRefusal.OUT_OF_RANGE.refusal("min", 1, "max", MAX_LIMIT);
            }
        }

        public static Request first() {
            return new Request(DEFAULT_LIMIT, Optional.empty());
        }
    }

    /** Cuts a list that was read with one row more than asked for, to know whether there is more. */
    public static <T> Slice<T> ofLookahead(List<T> oneMore, int limit, Function<T, UUID> id) {
        if (oneMore.size() <= limit) {
            return new Slice<>(oneMore, Optional.empty());
        }
        var items = oneMore.subList(0, limit);
        return new Slice<>(items, Optional.of(id.apply(items.getLast())));
    }

    public <R> Slice<R> map(Function<T, R> mapping) {
        return new Slice<>(items.stream().map(mapping).toList(), next);
    }
}
