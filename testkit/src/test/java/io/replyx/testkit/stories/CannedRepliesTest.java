package io.replyx.testkit.stories;

import static io.replyx.testkit.stories.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Crud;
import io.replyx.application.kernel.Patch;
import io.replyx.application.kernel.Slice;
import io.replyx.application.replies.CannedRepliesApi;
import io.replyx.application.replies.CannedRepliesApi.Filter;
import io.replyx.domain.kernel.InputRefusal;
import io.replyx.domain.replies.CannedReply;
import io.replyx.domain.replies.CannedReplyRefusal;
import io.replyx.testkit.World;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CannedRepliesTest {
    private final World world = World.begin();
    private final CannedRepliesApi replies = world.replyx().cannedReplies();
    private final Actor.Member owner = world.owner();

    private CannedReply write(Actor actor, String shortcut, String text) {
        var content = new CannedReply.Content(
                new CannedReply.Title("Thanks"),
                new CannedReply.Shortcut(shortcut),
                new CannedReply.Text(text),
                Optional.empty());
        return replies.createCannedReply().handle(actor, new Crud.Create<>(content, Optional.empty()));
    }

    private List<CannedReply> search(Actor actor, String words) {
        var filter = new Filter(Optional.of(words), Optional.empty());
        return replies.listCannedReplies()
                .handle(actor, new Crud.Search<>(filter, Slice.Request.first()))
                .items();
    }

    @Test
    void operators_write_change_and_remove_what_all_of_the_workspace_uses() {
        var operator = world.operator(owner);
        var written = write(operator, "thanks", "Thank you, {{customer.name}}!");
        var changes = new CannedRepliesApi.Changes(
                Patch.keep(), Patch.to(new CannedReply.Shortcut("TY")), Patch.keep(), Patch.keep());

        var changed = replies.updateCannedReply().handle(operator, new Crud.Update<>(written.id(), changes));

        assertThat(changed.content().shortcut().value()).isEqualTo("ty");
        assertThat(changed.content().text()).isEqualTo(written.content().text());
        assertThat(search(owner, "thank you")).containsExactly(changed);
        replies.deleteCannedReply().handle(operator, new Crud.Delete<>(written.id()));
        assertThat(search(owner, "")).isEmpty();
    }

    @Test
    void strangers_neither_see_nor_change_them() {
        var written = write(owner, "thanks", "Thank you!");
        var stranger = world.owner();

        assertThat(search(stranger, "")).isEmpty();
        assertRefused(
                CannedReplyRefusal.UNKNOWN_CANNED_REPLY,
                () -> replies.deleteCannedReply().handle(stranger, new Crud.Delete<>(written.id())));
        assertThat(search(owner, "")).containsExactly(written);
    }

    @Test
    void a_text_names_its_variables_and_an_unknown_one_is_refused() {
        var text = new CannedReply.Text("{{ customer.name }}, {{operator.name}} here. Bye, {{customer.name}}! {x}");

        assertThat(text.variables()).containsExactly("customer.name", "operator.name");
        assertRefused(CannedReplyRefusal.UNKNOWN_VARIABLE, () -> new CannedReply.Text("Hi {{customer}}"));
        assertRefused(InputRefusal.BAD_FORMAT, () -> new CannedReply.Shortcut("two words"));
    }
}
