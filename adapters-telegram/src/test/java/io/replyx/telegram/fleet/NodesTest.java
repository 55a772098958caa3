package io.replyx.telegram.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.application.bots.BotRuntime;
import io.replyx.application.kernel.Leases;
import io.replyx.testkit.telegram.LimitViolations.Kind;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bots on several nodes. */
final class NodesTest {
    private static final int BOTS = 24;

    private final Stage stage = new Stage();
    private final List<Stage.Pair> bots =
            IntStream.range(0, BOTS).mapToObj(_ -> stage.bot()).toList();

    @AfterEach
    void end() {
        stage.close();
    }

    private Leases leases() {
        return stage.world.replyx().botRuntime().leases();
    }

    /** As a node that ran them all leaves it when it is killed. */
    private void leaseAllTo(String node) {
        var names = bots.stream().map(pair -> BotRuntime.BOT + pair.bot().id()).toList();
        assertThat(leases().hold(node, names, Duration.ofSeconds(10))).hasSize(BOTS);
    }

    @Test
    void two_nodes_share_the_bots_and_no_bot_runs_twice() {
        var one = stage.node("one");
        Stage.until(() -> one.running() == BOTS);
        var two = stage.node("two");

        stage.world.clock().advance(Duration.ofSeconds(4));
        Stage.until(() -> two.running() > 0 && one.running() + two.running() == BOTS);

        assertThat(one.running()).isBetween(BOTS / 6, BOTS - BOTS / 6);
        assertThat(stage.telegram.violations().of(Kind.TWO_POLLERS)).isZero();
    }

    @Test
    void a_node_tells_how_many_bots_it_runs_and_how_many_are_in_trouble() {
        bots.getFirst().there().revoke();

        var node = stage.node("one");

        Stage.until(() -> node.running() == BOTS && node.troubled() == 1);
        assertThat(node.isWatching()).isTrue();
    }

    @Test
    void a_node_that_comes_back_under_its_name_need_not_wait_for_its_own_leases_and_another_must() {
        leaseAllTo("one");

        var one = stage.node("one");

        Stage.until(() -> one.running() == BOTS);
        one.close();
        leaseAllTo("one");
        var free = stage.bot();
        var two = stage.node("two");
        stage.world.model().answers("Here.");
        free.there().says(42, "hello");
        assertThat(free.there().awaitSentTo(42, 1)).containsExactly("Here.");
        assertThat(two.running()).isOne();
    }

    @Test
    void a_node_that_leaves_gives_its_bots_to_the_other() {
        var one = stage.node("one");
        var two = stage.node("two");
        Stage.until(() -> one.running() + two.running() == BOTS && two.running() > 0 && one.running() > 0);

        one.close();

        Stage.until(() -> two.running() == BOTS);
        stage.world.model().answers("Still here.");
        bots.getFirst().there().says(42, "hello");
        assertThat(bots.getFirst().there().awaitSentTo(42, 1)).containsExactly("Still here.");
    }
}
