package io.replyx.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.replyx.application.kernel.AccessRefusal;
import io.replyx.application.kernel.RateLimiter;
import io.replyx.application.kernel.RateLimiter.Limit;
import io.replyx.application.kernel.RateLimiter.Result;
import io.replyx.domain.kernel.Refusal;
import io.replyx.testkit.scripted.SettableClock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** {@link RateLimiter}. Each test counts under a key of its own. */
public abstract class RateLimiterContract {
    private static final Limit TWO_A_MINUTE = new Limit("two", 2, Duration.ofMinutes(1));

    private final String key = UUID.randomUUID().toString();

    /** The implementation in question. */
    protected abstract RateLimiter limits();

    /** The clock that the implementation was given. */
    protected abstract SettableClock clock();

    private Result take() {
        return limits().tryAcquire(TWO_A_MINUTE, key);
    }

    @Test
    void takes_from_the_quota_until_nothing_is_left() {
        assertThat(take()).isEqualTo(new Result.Allowed(1, Duration.ofMinutes(1)));
        assertThat(take()).isEqualTo(new Result.Allowed(0, Duration.ofMinutes(1)));
        assertThat(take()).isEqualTo(new Result.Exhausted(Duration.ofMinutes(1)));
    }

    @Test
    void a_window_begins_with_the_first_time_and_ends_once() {
        take();
        clock().advance(Duration.ofSeconds(59));
        take();

        assertThat(take()).isEqualTo(new Result.Exhausted(Duration.ofSeconds(1)));

        clock().advance(Duration.ofSeconds(1));
        assertThat(take()).isEqualTo(new Result.Allowed(1, Duration.ofMinutes(1)));
    }

    @Test
    void asking_in_vain_makes_nobody_wait_longer() {
        take();
        take();
        clock().advance(Duration.ofSeconds(30));
        take();

        assertThat(take()).isEqualTo(new Result.Exhausted(Duration.ofSeconds(30)));
    }

    @Test
    void each_key_has_a_quota_of_its_own_under_each_limit() {
        take();
        take();

        assertThat(limits().tryAcquire(TWO_A_MINUTE, key + "2")).isInstanceOf(Result.Allowed.class);
        assertThat(limits().tryAcquire(new Limit("one", 1, Duration.ofHours(1)), key))
                .isEqualTo(new Result.Allowed(0, Duration.ofHours(1)));
    }

    @Test
    void a_forgotten_key_begins_anew() {
        take();
        take();

        limits().reset(TWO_A_MINUTE, key);

        assertThat(take()).isEqualTo(new Result.Allowed(1, Duration.ofMinutes(1)));
    }

    @Test
    void of_many_at_once_no_more_than_the_quota_pass() {
        var verdicts = ConcurrentRun.run(8, this::take);

        assertThat(verdicts).filteredOn(Result.Allowed.class::isInstance).hasSize(2);
    }

    @Test
    void refuses_with_the_whole_seconds_to_wait() {
        take();
        take();
        clock().advance(Duration.ofMillis(58_900));

        assertThatThrownBy(() -> limits().require(TWO_A_MINUTE, key, AccessRefusal.TOO_MANY_ATTEMPTS))
                .asInstanceOf(type(Refusal.class))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(AccessRefusal.TOO_MANY_ATTEMPTS))
                .satisfies(refusal -> assertThat(refusal.arguments()).containsEntry("seconds", "2"));
    }
}
