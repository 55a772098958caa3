package io.replyx.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.replyx.application.dialogs.port.Dialogs;
import io.replyx.application.kernel.Slice;
import io.replyx.domain.dialogs.Channel;
import io.replyx.domain.dialogs.Customer;
import io.replyx.domain.dialogs.Dialog;
import io.replyx.domain.dialogs.DialogRefusal;
import io.replyx.domain.dialogs.DialogStatus;
import io.replyx.domain.dialogs.Message;
import io.replyx.domain.dialogs.Metadata;
import io.replyx.domain.kernel.ChatId;
import io.replyx.domain.kernel.DialogId;
import io.replyx.domain.kernel.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** {@link Dialogs}. */
public abstract class DialogsContract extends DialogsSuite {
    private Optional<Dialog> find(SampleTenant tenant, DialogId id) {
        return tenant.in(() -> dialogs().find(tenant.id(), id));
    }

    @Test
    void gives_back_all_of_a_new_dialog() {
        var tenant = tenant();
        var customer = new Customer(Optional.of("crm-17"), Optional.of("Анна \"Ли\""));
        var notes = new Metadata(Map.of("page", "https://shop.example/?a=1&b=2", "empty", "", "город", "Омск"));
        var dialog = Dialog.open(
                new DialogId(id()),
                tenant.id(),
                tenant.assistant().id(),
                Channel.API,
                customer,
                notes,
                clock().instant());

        tenant.run(() -> dialogs().add(dialog));

        assertThat(find(tenant, dialog.id())).contains(dialog);
        assertThat(tenant.in(() -> dialogs().lock(tenant.id(), dialog.id()))).contains(dialog);
    }

    @Test
    void gives_back_a_dialog_with_nobody_known() {
        var tenant = tenant();
        var dialog = tenant.dialog();

        assertThat(find(tenant, dialog.id())).contains(dialog);
    }

    @Test
    void a_dialog_by_telegram_comes_back_with_its_channel() {
        var tenant = tenant();
        var dialog = tenant.dialog(tenant.bot(), new ChatId(42));

        assertThat(find(tenant, dialog.id())).contains(dialog);
    }

    @Test
    void a_dialog_that_goes_on_by_another_way_keeps_that_way() {
        var tenant = tenant();
        var bot = tenant.bot();
        var dialog = tenant.dialog(bot, new ChatId(-42));
        var moved = dialog.withChannel(new Channel.Telegram(bot.id(), new ChatId(-1_001_234_567_890L)));

        tenant.run(() -> {
            var _ = dialogs().requireLocked(tenant.id(), dialog.id());
            dialogs().save(moved);
        });

        assertThat(find(tenant, dialog.id())).contains(moved);
    }

    @Test
    void an_unknown_and_a_strangers_dialog_look_alike() {
        var tenant = tenant();
        var foreign = tenant().dialog();

        for (var id : List.of(new DialogId(id()), foreign.id())) {
            assertThat(find(tenant, id)).isEmpty();
            assertThat(tenant.in(() -> dialogs().lock(tenant.id(), id))).isEmpty();
            assertUnknown(() -> tenant.in(() -> dialogs().require(tenant.id(), id)));
            assertUnknown(() -> tenant.in(() -> dialogs().requireLocked(tenant.id(), id)));
        }
    }

    private static void assertUnknown(ThrowingCallable search) {
        assertThatThrownBy(search)
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::code)
                .isEqualTo(DialogRefusal.UNKNOWN_DIALOG);
    }

    @Test
    void nobody_talks_to_a_strangers_assistant() {
        var foreign = tenant().assistant();
        var tenant = tenant();
        var dialog = tenant.newDialog(foreign.id());

        assertThatThrownBy(() -> tenant.run(() -> dialogs().add(dialog))).isInstanceOf(RuntimeException.class);

        assertThat(find(tenant, dialog.id())).isEmpty();
    }

    @Test
    void saves_what_was_decided() {
        var tenant = tenant();
        var dialog = tenant.dialog();

        say(tenant, dialog.id(), "Hello");
        say(tenant, dialog.id(), "Anybody there?");
        assertThat(find(tenant, dialog.id()))
                .hasValueSatisfying(saved -> assertThat(saved)
                        .usingRecursiveComparison()
                        .ignoringFields("progress.lastSeq", "progress.pendingReplies")
                        .isEqualTo(dialog))
                .hasValueSatisfying(saved -> assertThat(saved.lastSeq()).isEqualTo(2))
                .hasValueSatisfying(saved -> assertThat(saved.pendingReplies()).isEqualTo(2));

        close(tenant, dialog.id());
        assertThat(find(tenant, dialog.id())).map(Dialog::status).contains(DialogStatus.CLOSED);
    }

    @Test
    void nobody_else_changes_a_dialog_that_is_locked() {
        var tenant = tenant();
        var dialog = tenant.dialog().id();
        int runners = 6;

        var said = ConcurrentRun.run(runners, () -> say(tenant, dialog, "At once"));

        assertThat(said).extracting(Message::seq).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(find(tenant, dialog)).map(Dialog::lastSeq).contains((long) runners);
    }

    @Test
    void lists_the_newest_first_and_only_the_tenants_own() {
        var tenant = tenant();
        var first = tenant.dialog();
        tenant().dialog();
        var second = tenant.dialog();

        var listed = tenant.in(() -> dialogs().list(tenant.id(), Slice.Request.first()));

        assertThat(listed.items()).containsExactly(second, first);
        assertThat(listed.next()).isEmpty();
    }

    @Test
    void lists_in_slices_that_fit_together() {
        var tenant = tenant();
        var first = tenant.dialog();
        var second = tenant.dialog();
        var third = tenant.dialog();

        var begin = tenant.in(() -> dialogs().list(tenant.id(), new Slice.Request(2, Optional.empty())));
        var end = tenant.in(() -> dialogs().list(tenant.id(), new Slice.Request(2, begin.next())));

        assertThat(begin.items()).containsExactly(third, second);
        assertThat(end.items()).containsExactly(first);
    }
}
