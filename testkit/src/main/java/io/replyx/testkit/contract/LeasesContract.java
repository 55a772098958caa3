package io.replyx.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.application.kernel.Leases;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@link Leases}. Each test holds names of its own. */
public abstract class LeasesContract extends PersistenceContract {
    private static final Duration TERM = Duration.ofSeconds(10);

    private String prefix = "";
    private String one = "";
    private String two = "";

    @BeforeEach
    void names_that_nobody_else_holds() {
        prefix = "work-" + UUID.randomUUID() + ":";
        one = prefix + 1;
        two = prefix + 2;
    }

    private Leases leases() {
        return persistence().kernelStores().leases();
    }

    private Set<String> hold(String holder, String... names) {
        return leases().hold(holder, List.of(names), TERM);
    }

    @Test
    void what_is_free_is_taken_by_whoever_asks_first() {
        assertThat(hold("ada", one, two)).containsExactlyInAnyOrder(one, two);
        assertThat(hold("bob", one, two)).isEmpty();
    }

    @Test
    void each_name_is_held_by_itself() {
        hold("ada", one);

        assertThat(hold("bob", one, two)).containsExactly(two);
        assertThat(leases().held(prefix)).isEqualTo(Map.of(one, "ada", two, "bob"));
    }

    @Test
    void who_holds_it_renews_it() {
        hold("ada", one);
        clock().advance(TERM.minusSeconds(1));
        assertThat(hold("ada", one)).containsExactly(one);

        clock().advance(TERM.minusSeconds(1));

        assertThat(hold("bob", one)).isEmpty();
    }

    @Test
    void what_was_not_renewed_falls_to_others() {
        hold("ada", one);

        clock().advance(TERM);

        assertThat(leases().held(prefix)).isEmpty();
        assertThat(hold("bob", one)).containsExactly(one);
        assertThat(hold("ada", one)).isEmpty();
    }

    @Test
    void what_is_given_up_is_free_at_once() {
        hold("ada", one, two);

        leases().release("ada", List.of(one));

        assertThat(hold("bob", one, two)).containsExactly(one);
    }

    @Test
    void nobody_gives_up_what_is_anothers() {
        hold("ada", one);

        leases().release("bob", List.of(one));

        assertThat(leases().held(prefix)).isEqualTo(Map.of(one, "ada"));
    }

    @Test
    void tells_of_names_that_begin_so_and_of_no_others() {
        hold("ada", one, "other-" + prefix);

        assertThat(leases().held(prefix)).containsOnlyKeys(one);
    }

    @Test
    void forgets_what_ran_out_long_ago_and_nothing_else() {
        hold("ada", one);
        clock().advance(TERM.plusSeconds(1));
        var then = clock().instant();
        hold("ada", two);

        int gone = leases().purge(then);

        assertThat(gone).isPositive();
        assertThat(leases().purge(then)).isZero();
        assertThat(leases().held(prefix)).isEqualTo(Map.of(two, "ada"));
    }

    @Test
    void of_many_at_once_one_gets_it() {
        var held =
                ConcurrentRun.run(8, () -> leases().hold(Thread.currentThread().getName(), List.of(one, two), TERM));

        assertThat(held.stream().filter(names -> names.contains(one))).hasSize(1);
        assertThat(held.stream().filter(names -> names.contains(two))).hasSize(1);
    }
}
