package io.replyx.telegram.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replyx.application.bots.BotTraffic;
import io.replyx.application.bots.port.Duties;
import io.replyx.telegram.api.ApiFailure;
import io.replyx.telegram.api.BotApi;
import io.replyx.telegram.api.TelegramConfig;
import io.replyx.telegram.inbound.ChatLanes;
import io.replyx.telegram.inbound.LaneWorkers;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Asks for one bot's updates. */
final class ListenerTest {
    private final Stage stage = new Stage();
    private final Stage.Pair pair = stage.bot();
    private final BotApi api = new BotApi(TelegramConfig.at(stage.telegram.url()));
    private final Shared shared = new Shared(
            stage.world.replyx().botWork(), api, FleetConfig.standard("one"), new BotTraffic(), InstantSource.system());

    @AfterEach
    void end() {
        shared.close();
        api.close();
        stage.close();
    }

    private Listener listener() {
        var bot = pair.bot();
        var run = shared.work
                .load(new Duties.Duty(bot.tenant(), bot.id(), bot.version()))
                .orElseThrow();
        var lanes = new ChatLanes(new LaneWorkers(_ -> {}, new Semaphore(1)), shared.load, shared.clock);
        return new Listener(shared, run, lanes, new Supply<>(() -> true, _ -> {}, shared.missing), 0);
    }

    private int stored() {
        return shared.work.unfinished(List.of(pair.bot().id()), 10).size();
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
        var listener = listener();

        listener.stop();

        assertThatThrownBy(listener::listen).isInstanceOf(ApiFailure.class);
        assertThat(stored()).isZero();
    }
}
