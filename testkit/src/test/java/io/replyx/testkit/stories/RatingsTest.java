package io.replyx.testkit.stories;

import static io.replyx.testkit.stories.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.application.dialogs.ListRatings;
import io.replyx.application.dialogs.RateMessage;
import io.replyx.application.dialogs.WithdrawRating;
import io.replyx.application.kernel.Actor;
import io.replyx.domain.dialogs.DialogRefusal;
import io.replyx.domain.dialogs.Message;
import io.replyx.domain.dialogs.MessageId;
import io.replyx.domain.dialogs.Rating;
import io.replyx.domain.dialogs.RatingComment;
import io.replyx.domain.dialogs.RatingValue;
import io.replyx.testkit.Conversation;
import io.replyx.testkit.SiteStories;
import io.replyx.testkit.World;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What customers think of the answers they got. */
final class RatingsTest {
    private final World world = World.begin();
    private final Actor.Member owner = world.owner();
    private final Conversation dialog =
            SiteStories.conversation(world.sites().comes(world.sites().site(owner, world.publishedAssistant(owner))));
    private final Message answer = world.asks(dialog, "When?");

    private void rate(MessageId message, RatingValue value, String comment) {
        var words = Optional.of(comment).filter(text -> !text.isEmpty()).map(RatingComment::new);
        var command = new RateMessage.Command(dialog.id(), message, value, words);
        world.replyx().dialogs().rateMessage().handle(dialog.actor(), command);
    }

    private List<Rating> ratings(Actor actor) {
        return world.replyx().dialogs().listRatings().handle(actor, new ListRatings.Query(dialog.id()));
    }

    @Test
    void the_tenant_sees_what_a_visitor_thinks() {
        rate(answer.id(), RatingValue.DOWN, "Too slow");

        assertThat(ratings(owner)).isEqualTo(ratings(dialog.actor()));
        assertThat(ratings(owner))
                .containsExactly(new Rating(
                        answer.id(),
                        RatingValue.DOWN,
                        Optional.of(new RatingComment("Too slow")),
                        world.clock().instant()));
    }

    @Test
    void the_latest_word_counts() {
        rate(answer.id(), RatingValue.DOWN, "Too slow");
        rate(answer.id(), RatingValue.UP, "");

        assertThat(ratings(owner)).extracting(Rating::value).containsExactly(RatingValue.UP);
        assertThat(ratings(owner)).extracting(Rating::comment).containsExactly(Optional.empty());
    }

    @Test
    void a_word_can_be_taken_back_more_than_once() {
        rate(answer.id(), RatingValue.DOWN, "");
        var withdrawal = new WithdrawRating.Command(dialog.id(), answer.id());

        world.replyx().dialogs().withdrawRating().handle(dialog.actor(), withdrawal);
        world.replyx().dialogs().withdrawRating().handle(dialog.actor(), withdrawal);

        assertThat(ratings(owner)).isEmpty();
    }

    @Test
    void nobody_rates_what_they_said_themselves() {
        var question = answer.replyTo().orElseThrow();

        assertRefused(DialogRefusal.NOT_RATEABLE, () -> rate(question, RatingValue.UP, ""));
    }

    @Test
    void nobody_rates_what_was_never_said() {
        assertRefused(DialogRefusal.UNKNOWN_MESSAGE, () -> rate(new MessageId(new UUID(1, 1)), RatingValue.UP, ""));
    }
}
