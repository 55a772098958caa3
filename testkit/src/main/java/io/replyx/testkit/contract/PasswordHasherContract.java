package io.replyx.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.application.identity.port.PasswordHasher;
import io.replyx.domain.identity.Password;
import io.replyx.domain.identity.PasswordHash;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** {@link PasswordHasher}. */
public abstract class PasswordHasherContract {
    private static final Password PASSWORD = new Password("пароль с Пробелом 1");
    private static final int SAMPLES = 7;

    /** The implementation in question. */
    protected abstract PasswordHasher passwords();

    @Test
    void recognises_the_password_that_was_hashed() {
        var hash = passwords().hash(PASSWORD);

        assertThat(passwords().match(PASSWORD, Optional.of(hash))).isTrue();
    }

    @Test
    void turns_down_every_other_password() {
        var hash = passwords().hash(PASSWORD);

        for (var wrong : new String[] {"пароль с пробелом 1", "пароль с Пробелом ", "пароль с Пробелом 1 "}) {
            assertThat(passwords().match(new Password(wrong), Optional.of(hash)))
                    .isFalse();
        }
    }

    @Test
    void tells_passwords_apart_that_begin_alike_for_long() {
        var hash = passwords().hash(new Password("x".repeat(199) + "1"));

        assertThat(passwords().match(new Password("x".repeat(199) + "2"), Optional.of(hash)))
                .isFalse();
    }

    @Test
    void two_hashes_of_one_password_differ() {
        var one = passwords().hash(PASSWORD);
        var other = passwords().hash(PASSWORD);

        assertThat(one).isNotEqualTo(other);
        assertThat(passwords().match(PASSWORD, Optional.of(other))).isTrue();
    }

    @Test
    void a_hash_does_not_show_the_password() {
        assertThat(passwords().hash(new Password("correct horse")).value()).doesNotContain("correct horse");
    }

    @Test
    void nothing_matches_without_a_hash() {
        assertThat(passwords().match(PASSWORD, Optional.empty())).isFalse();
    }

    @Test
    void the_time_does_not_tell_whether_there_is_a_hash() {
        var hash = Optional.of(passwords().hash(PASSWORD));
        timeToMatch(hash);
        timeToMatch(Optional.empty());

        var present = timeToMatch(hash);
        var absent = timeToMatch(Optional.empty());

        // Half is far outside of what a busy machine does to a median, and far from what skipping the hash would save.
        assertThat(absent.plusMillis(1)).isGreaterThan(present.dividedBy(2));
    }

    private Duration timeToMatch(Optional<PasswordHash> hash) {
        var sorted = LongStream.generate(() -> nanosToMatch(hash))
                .limit(SAMPLES)
                .sorted()
                .toArray();
        return Duration.ofNanos(sorted[SAMPLES / 2]);
    }

    private long nanosToMatch(Optional<PasswordHash> hash) {
        long start = System.nanoTime();
        passwords().match(PASSWORD, hash);
        return System.nanoTime() - start;
    }
}
