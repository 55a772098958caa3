package io.replyx.http.dialogs;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.application.dialogs.LiveEvent;
import io.replyx.domain.dialogs.MessageId;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LiveEventBufferTest {
    private static final Duration NO_PATIENCE = Duration.ZERO;

    private final LiveEventBuffer events = new LiveEventBuffer();

    @Test
    void events_come_out_in_the_order_they_went_in() throws InterruptedException {
        events.add(delta(0));
        events.add(delta(1));
        assertThat(events.next(NO_PATIENCE)).isEqualTo(new LiveEventBuffer.Next.Send(delta(0)));
        assertThat(events.next(NO_PATIENCE)).isEqualTo(new LiveEventBuffer.Next.Send(delta(1)));
        assertThat(events.next(NO_PATIENCE)).isEqualTo(new LiveEventBuffer.Next.Silence());
    }

    @Test
    void a_reader_that_falls_behind_is_told_to_read_again_once() throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            events.add(delta(i));
        }
        for (int i = 0; i < 256; i++) {
            assertThat(events.next(NO_PATIENCE)).isEqualTo(new LiveEventBuffer.Next.Send(delta(i)));
        }
        assertThat(events.next(NO_PATIENCE)).isEqualTo(new LiveEventBuffer.Next.Reread());
        assertThat(events.next(NO_PATIENCE)).isEqualTo(new LiveEventBuffer.Next.Silence());
    }

    @Test
    void the_end_comes_before_everything_that_waits() throws InterruptedException {
        events.add(delta(0));
        events.close();
        assertThat(events.next(NO_PATIENCE)).isEqualTo(new LiveEventBuffer.Next.End());
    }

    @Test
    void a_waiting_reader_hears_at_once() throws InterruptedException {
        Thread.ofVirtual().start(() -> events.add(delta(0)));
        assertThat(events.next(Duration.ofSeconds(20))).isEqualTo(new LiveEventBuffer.Next.Send(delta(0)));
        Thread.ofVirtual().start(events::close);
        assertThat(events.next(Duration.ofSeconds(20))).isEqualTo(new LiveEventBuffer.Next.End());
    }

    private static LiveEvent.Delta delta(int offset) {
        return new LiveEvent.Delta(new MessageId(new UUID(0, 1)), 1, offset, "x");
    }
}
