package io.replyx.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.application.kernel.Later;
import io.replyx.domain.dialogs.Dialog;
import io.replyx.domain.dialogs.Message;
import io.replyx.domain.dialogs.MessageId;
import io.replyx.domain.dialogs.MessageText;
import io.replyx.domain.dialogs.Metadata;
import io.replyx.domain.kernel.DialogId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** {@link Later}: what stores are asked for now and what is looked at afterwards. */
public abstract class LaterContract extends PersistenceContract {
    private static final int MANY = 50;

    private Message say(SampleTenant tenant, DialogId id, String text) {
        var locked = persistence().dialogStores().dialogs().askLock(tenant.id(), id);
        return add(locked, text);
    }

    private Message add(Later<Optional<Dialog>> locked, String text) {
        var turn = locked.get()
                .orElseThrow()
                .receive(
                        new MessageId(id()), new MessageText(text), Optional.empty(), Metadata.NONE, clock().instant());
        persistence().dialogStores().messages().add(turn.message());
        persistence().dialogStores().dialogs().save(turn.dialog());
        return turn.message();
    }

    private Later<List<Message>> askLatest(SampleTenant tenant, DialogId dialog) {
        return persistence().dialogStores().messages().askBefore(tenant.id(), dialog, Long.MAX_VALUE, MANY);
    }

    @Test
    void two_things_that_were_asked_for_are_told_apart() {
        var tenant = tenant();
        var one = tenant.dialog().id();
        var other = tenant.dialog().id();
        var here = tenant.in(() -> say(tenant, one, "Here"));
        var there = tenant.in(() -> say(tenant, other, "There"));

        tenant.run(() -> {
            var first = askLatest(tenant, one);
            var second = askLatest(tenant, other);
            assertThat(second.get()).containsExactly(there);
            assertThat(first.get()).containsExactly(here);
        });
    }

    @Test
    void it_can_be_looked_at_after_something_else_was_found() {
        var tenant = tenant();
        var dialog = tenant.dialog();
        var first = tenant.in(() -> say(tenant, dialog.id(), "First"));
        var second = tenant.in(() -> say(tenant, dialog.id(), "Second"));

        tenant.run(() -> {
            var latest = askLatest(tenant, dialog.id());
            assertThat(persistence().dialogStores().messages().find(tenant.id(), first.id()))
                    .contains(first);
            assertThat(persistence().dialogStores().dialogs().find(tenant.id(), dialog.id()))
                    .isPresent();
            assertThat(latest.get()).containsExactly(first, second);
        });
    }

    @Test
    void it_is_found_as_it_was_when_it_was_asked_for() {
        var tenant = tenant();
        var dialog = tenant.dialog().id();
        var before = tenant.in(() -> say(tenant, dialog, "Before"));

        tenant.run(() -> {
            var latest = askLatest(tenant, dialog);
            var after = say(tenant, dialog, "After");
            assertThat(askLatest(tenant, dialog).get()).containsExactly(before, after);
            assertThat(latest.get()).containsExactly(before);
        });
    }

    @Test
    void what_was_written_is_there_for_what_is_asked_for_afterwards() {
        var tenant = tenant();
        var dialog = tenant.dialog().id();

        tenant.run(() -> {
            var said = say(tenant, dialog, "Just now");
            assertThat(askLatest(tenant, dialog).get()).containsExactly(said);
        });
    }

    @Test
    void it_need_not_be_looked_at() {
        var tenant = tenant();
        var dialog = tenant.dialog().id();

        var said = tenant.in(() -> {
            var _ = askLatest(tenant, dialog);
            var message = say(tenant, dialog, "Never mind");
            var _ = askLatest(tenant, dialog);
            return message;
        });

        assertThat(tenant.in(() -> askLatest(tenant, dialog).get())).containsExactly(said);
    }

    @Test
    void a_stranger_who_asks_finds_nothing() {
        var tenant = tenant();
        var stranger = tenant();
        var dialog = tenant.dialog().id();
        var assistant = tenant.assistant().id();
        tenant.run(() -> say(tenant, dialog, "Private"));

        stranger.run(() -> {
            assertThat(askLatest(tenant, dialog).get()).isEmpty();
            assertThat(persistence()
                            .dialogStores()
                            .dialogs()
                            .askLock(tenant.id(), dialog)
                            .get())
                    .isEmpty();
            assertThat(persistence()
                            .assistantStores()
                            .versions()
                            .askPublished(tenant.id(), assistant)
                            .get())
                    .isEmpty();
        });
    }

    @Test
    void a_dialog_whose_lock_was_asked_for_is_changed_by_one_at_a_time() throws Exception {
        var tenant = tenant();
        var dialog = tenant.dialog().id();
        var writers = new ArrayList<Future<Message>>();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < MANY; writer++) {
                writers.add(threads.submit(() -> tenant.in(() -> sayUnderLock(tenant, dialog))));
            }
        }

        var said = new ArrayList<Message>();
        for (var writer : writers) {
            said.add(writer.get());
        }
        assertThat(tenant.in(() -> askLatest(tenant, dialog).get())).containsExactlyInAnyOrderElementsOf(said);
    }

    private Message sayUnderLock(SampleTenant tenant, DialogId dialog) {
        var locked = persistence().dialogStores().dialogs().askLock(tenant.id(), dialog);
        var latest = askLatest(tenant, dialog).get();
        var message = add(locked, "One of many");
        assertThat(latest)
                .as("what is asked for behind the lock is what its last holder has left")
                .hasSize((int) message.seq() - 1);
        return message;
    }
}
