package io.replyx.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Job;
import io.replyx.application.kernel.Payload;
import io.replyx.application.kernel.UuidV7Generator;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.dialogs.Channel;
import io.replyx.domain.dialogs.Customer;
import io.replyx.domain.dialogs.Dialog;
import io.replyx.domain.dialogs.Metadata;
import io.replyx.domain.kernel.DialogId;
import io.replyx.testkit.Conversation;
import io.replyx.testkit.World;
import io.replyx.testkit.scripted.SettableClock;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** How often the server waits for the database, and that nothing is lost by sending things together. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoundTripsTest {
    private final SettableClock clock = new SettableClock();
    private final TestDatabase database = TestDatabase.create("socketFactory=" + CountingSockets.class.getName());
    private final PostgresPersistence persistence = database.persistence(clock);
    private final World world = World.over(persistence, clock);
    private final Actor.Member owner = world.owner();
    private final AssistantId assistant = world.publishedAssistant(owner);
    private final UuidV7Generator ids = new UuidV7Generator(clock, new Random(7));

    @AfterAll
    void drop() {
        database.close();
    }

    private Dialog dialog(AssistantId with) {
        clock.advance(Duration.ofMillis(1));
        return Dialog.open(
                new DialogId(ids.next()),
                owner.tenant(),
                with,
                Channel.API,
                Customer.ANONYMOUS,
                Metadata.NONE,
                clock.instant());
    }

    private Job job(UUID id) {
        return new Job(id, "nothing", owner.tenant(), Optional.empty(), Payload.of("what", "nothing"), clock.instant());
    }

    private void inTenant(Runnable work) {
        persistence.transactions().runInTenant(owner.tenant(), work);
    }

    private boolean isStored(Dialog dialog) {
        return persistence
                .transactions()
                .inTenant(
                        owner.tenant(),
                        () -> persistence.dialogStores().dialogs().find(owner.tenant(), dialog.id()))
                .isPresent();
    }

    @Test
    void a_transaction_takes_its_role_with_the_first_thing_it_reads() {
        var stored = dialog(assistant);
        inTenant(() -> persistence.dialogStores().dialogs().add(stored));

        isStored(stored);
        assertThat(CountingSockets.during(() -> isStored(stored)))
                .as("the search, the commit")
                .isEqualTo(2);
    }

    @Test
    void what_nobody_waits_for_is_sent_with_the_commit() {
        var written = dialog(assistant);

        int trips = CountingSockets.during(() -> inTenant(() -> {
            persistence.dialogStores().dialogs().add(written);
            persistence.kernelStores().jobs().add(job(ids.next()));
            persistence.dialogStores().dialogs().save(written.withChannel(Channel.API));
        }));

        assertThat(trips).isEqualTo(1);
        assertThat(isStored(written)).isTrue();
    }

    @Test
    void what_was_written_is_there_for_what_is_read_next() {
        var written = dialog(assistant);

        inTenant(() -> {
            persistence.dialogStores().dialogs().add(written);
            assertThat(persistence.dialogStores().dialogs().find(owner.tenant(), written.id()))
                    .contains(written);
        });
    }

    @Test
    void when_one_of_the_things_sent_together_fails_none_is_kept() {
        var good = dialog(assistant);
        var bad = dialog(new AssistantId(ids.next()));
        var another = dialog(assistant);

        assertThatThrownBy(() -> inTenant(() -> {
                    persistence.dialogStores().dialogs().add(good);
                    persistence.dialogStores().dialogs().add(bad);
                    persistence.dialogStores().dialogs().add(another);
                }))
                .hasStackTraceContaining("dialog_tenant_id_assistant_id_fkey");

        assertThat(isStored(good)).isFalse();
        assertThat(isStored(another)).isFalse();
    }

    @Test
    void when_the_work_fails_nothing_is_sent_at_all() {
        var written = dialog(assistant);

        int trips = CountingSockets.during(() -> assertThatThrownBy(() -> inTenant(() -> {
                    persistence.dialogStores().dialogs().add(written);
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no"));

        assertThat(trips).isZero();
        assertThat(isStored(written)).isFalse();
    }

    @Test
    void the_next_transaction_of_a_connection_sends_nothing_of_a_failed_one() {
        for (int time = 0; time < 20; time++) {
            assertThatThrownBy(() -> inTenant(() -> {
                        persistence.dialogStores().dialogs().add(dialog(new AssistantId(ids.next())));
                        persistence.assistantStores().assistants().require(owner.tenant(), assistant);
                    }))
                    .isInstanceOf(RuntimeException.class);
            assertThat(isStored(dialog(assistant))).isFalse();
        }
    }

    @Test
    void an_exchange_waits_for_the_database_thirteen_times() {
        var dialog = world.dialog(owner, assistant);
        exchange(dialog);

        assertThat(exchange(dialog))
                .as("message 2, preparation 5, answer 3, job's end 1, another look at the queue 2")
                .isEqualTo(13);
    }

    /** @return how often the database was waited for */
    private int exchange(Conversation dialog) {
        world.model().answers("Fine.");
        return CountingSockets.during(() -> {
            world.says(dialog, "How are you?");
            world.settle();
        });
    }
}
