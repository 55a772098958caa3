package io.replyx.application.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replyx.domain.kernel.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class KernelValuesTest {
    @Test
    void the_clock_keeps_microseconds_and_no_more() {
        var source = InstantSource.fixed(Instant.parse("2026-03-02T09:00:00.123456789Z"));

        assertThat(new MicrosecondClock(source).instant()).isEqualTo(Instant.parse("2026-03-02T09:00:00.123456Z"));
    }

    @Test
    void a_secret_has_256_bits_in_safe_letters() {
        var secrets = new RandomTokenGenerator(new Random(1));
        var token = secrets.token();

        assertThat(token).matches("[A-Za-z0-9_-]+").isNotEqualTo(secrets.token());
        assertThat(Base64.getUrlDecoder().decode(token)).hasSize(32);
    }

    @Test
    void a_payload_gives_back_what_was_written() {
        var id = new UUID(1, 2);
        var payload = new Payload(Map.of("id", id.toString(), "at", "2026-03-02T09:00:00.123456Z", "text", ""));

        assertThat(payload.id("id")).isEqualTo(id);
        assertThat(payload.instant("at")).isEqualTo(Instant.parse("2026-03-02T09:00:00.123456Z"));
        assertThat(payload.text("text")).isEmpty();
    }

    @Test
    void a_payload_says_what_it_lacks() {
        assertThatThrownBy(() -> Payload.of("message", 1).text("document"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("document");
    }

    @Test
    void a_change_keeps_or_replaces() {
        assertThat(Patch.<String>keep().applyTo("old")).isEqualTo("old");
        assertThat(Patch.to("new").applyTo("old")).isEqualTo("new");
        assertThat(Patch.to(Optional.empty()).applyTo(Optional.of("old"))).isEmpty();
    }

    @Test
    void an_idempotency_key_is_one_line_of_at_most_255_characters() {
        assertThat(new IdempotencyKey(" a ", "hash").key()).isEqualTo("a");
        assertThatThrownBy(() -> new IdempotencyKey(" ", "hash")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new IdempotencyKey("x".repeat(256), "hash")).isInstanceOf(Refusal.class);
    }

    @Test
    void tries_come_ever_later_up_to_a_minute() {
        var handler = new JobHandler() {
            @Override
            public String kind() {
                return "test";
            }

            @Override
            public void run(JobQueue.Claimed job) {}
        };

        assertThat(IntStream.rangeClosed(1, 8).mapToObj(handler::backoff).map(Duration::toSeconds))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L);
    }
}
