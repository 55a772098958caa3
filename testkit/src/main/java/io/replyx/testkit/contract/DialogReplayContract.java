package io.replyx.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.application.dialogs.port.Dialogs;
import io.replyx.domain.dialogs.DialogEntry;
import io.replyx.domain.kernel.DialogId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@link Dialogs#entries}: what a reader is told who comes back. */
public abstract class DialogReplayContract extends DialogsSuite {
    private List<DialogEntry> entries(SampleTenant tenant, DialogId dialog, long after, int limit) {
        return tenant.in(() -> dialogs().entries(tenant.id(), dialog, after, limit));
    }

    @Test
    void replays_everything_stored_in_order() {
        var tenant = tenant();
        var dialog = tenant.dialog().id();
        var other = tenant.dialog().id();
        var first = new DialogEntry.MessageStored(say(tenant, dialog, "One"));
        say(tenant, other, "Elsewhere");
        var second = new DialogEntry.MessageStored(say(tenant, dialog, "Two"));
        var closed = close(tenant, dialog);

        assertThat(entries(tenant, dialog, 0, 10)).containsExactly(first, second, closed);
    }

    @Test
    void a_replay_from_any_point_misses_nothing() {
        var tenant = tenant();
        var dialog = tenant.dialog().id();
        say(tenant, dialog, "One");
        say(tenant, dialog, "Two");
        close(tenant, dialog);
        var all = entries(tenant, dialog, 0, 10);

        for (int seen = 0; seen <= all.size(); seen++) {
            long after = seen == 0 ? 0 : all.get(seen - 1).seq();
            assertThat(entries(tenant, dialog, after, 10)).isEqualTo(all.subList(seen, all.size()));
        }
    }

    @Test
    void a_limited_replay_begins_at_the_beginning() {
        var tenant = tenant();
        var dialog = tenant.dialog().id();
        say(tenant, dialog, "One");
        say(tenant, dialog, "Two");
        close(tenant, dialog);

        assertThat(entries(tenant, dialog, 0, 2)).extracting(DialogEntry::seq).containsExactly(1L, 2L);
        assertThat(entries(tenant, dialog, 1, 1)).extracting(DialogEntry::seq).containsExactly(2L);
    }

    @Test
    void a_stranger_replays_nothing() {
        var tenant = tenant();
        var dialog = tenant.dialog().id();
        say(tenant, dialog, "Secret");
        close(tenant, dialog);
        var stranger = tenant();

        assertThat(entries(stranger, dialog, 0, 10)).isEmpty();
        assertThat(stranger.in(() -> dialogs().entries(tenant.id(), dialog, 0, 10)))
                .isEmpty();
    }
}
