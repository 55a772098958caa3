package io.replyx.application.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class UuidV7GeneratorTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00.123Z");

    private static UuidV7Generator at(Instant now, long seed) {
        return new UuidV7Generator(InstantSource.fixed(now), new Random(seed));
    }

    @Test
    void are_uuids_of_version_7() {
        var ids = at(NOW, 1);

        assertThat(Stream.generate(ids::next).limit(1_000)).allSatisfy(id -> {
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
            assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
        });
    }

    @Test
    void sort_by_the_millisecond_they_were_made_in() {
        var earlier = at(NOW, 1).next();
        var later = at(NOW.plusMillis(1), 2).next();

        assertThat(earlier.toString()).isLessThan(later.toString());
    }

    @Test
    void are_never_the_same_twice() {
        var ids = at(NOW, 1);

        assertThat(Stream.generate(ids::next).limit(100_000).map(UUID::toString))
                .doesNotHaveDuplicates();
    }
}
