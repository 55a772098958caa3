package io.replyx.application.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replyx.domain.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SliceTest {
    private static List<UUID> rows(int count) {
        return LongStream.range(0, count).mapToObj(n -> new UUID(0, n)).toList();
    }

    @Test
    void the_one_row_too_many_only_says_that_there_is_more() {
        var slice = Slice.ofLookahead(rows(4), 3, id -> id);

        assertThat(slice.items()).isEqualTo(rows(3));
        assertThat(slice.next()).contains(new UUID(0, 2));
    }

    @Test
    void the_last_slice_has_no_next() {
        assertThat(Slice.ofLookahead(rows(3), 3, id -> id)).isEqualTo(new Slice<>(rows(3), Optional.empty()));
        assertThat(Slice.ofLookahead(rows(0), 3, id -> id).items()).isEmpty();
    }

    @Test
    void mapping_keeps_the_place() {
        var mapped = Slice.ofLookahead(rows(4), 3, id -> id).map(UUID::getLeastSignificantBits);

        assertThat(mapped.items()).containsExactly(0L, 1L, 2L);
        assertThat(mapped.next()).contains(new UUID(0, 2));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 201})
    void a_limit_is_between_1_and_200(int limit) {
        assertThatThrownBy(() -> new Slice.Request(limit, Optional.empty())).isInstanceOf(Refusal.class);
        assertThat(new Slice.Request(200, Optional.empty()).limit()).isEqualTo(200);
    }
}
