package io.replyx.telegram.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replyx.telegram.api.ApiFailure;
import io.replyx.telegram.inbound.ChatQueueWorkers;
import io.replyx.telegram.inbound.ChatQueues;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Asks for one bot's updates. */
final class UpdatePollerTest {
    private final Stage stage = new Stage();
    private final Stage.Pair pair = stage.bot();
    private final FleetContext context = stage.shared();

    @AfterEach
    void end() {
        stage.close();
    }

    private UpdatePoller listener() {
        var run = stage.run(pair.bot());
        var chatQueues =
                new ChatQueues(new ChatQueueWorkers(_ -> {}, new Semaphore(1)), context.backpressure, context.clock);
        return new UpdatePoller(
                context, run, chatQueues, new BackfillTracker<>(() -> true, _ -> {}, context.missing), 0);
    }

    private int stored() {
        return context.runtime.pending(List.of(pair.bot().id()), 10).size();
    }

    @Test
    void what_it_hears_is_stored() throws InterruptedException {
        pair.there().says(42, "hello");

        listener().listen();

        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void once_stopped_it_asks_no_more_even_when_it_was_just_about_to() {
        pair.there().says(42, "hello");
        var poller = listener();

        poller.stop();

        assertThatThrownBy(poller::listen).isInstanceOf(ApiFailure.class);
        assertThat(stored()).isZero();
    }
}
