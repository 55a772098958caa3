package io.replyx.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replyx.application.dialogs.port.Ratings;
import io.replyx.domain.dialogs.Answer;
import io.replyx.domain.dialogs.Message;
import io.replyx.domain.dialogs.MessageId;
import io.replyx.domain.dialogs.MessageText;
import io.replyx.domain.dialogs.Metadata;
import io.replyx.domain.dialogs.Rating;
import io.replyx.domain.dialogs.RatingComment;
import io.replyx.domain.dialogs.RatingValue;
import io.replyx.domain.kernel.DialogId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** {@link Ratings}. */
public abstract class RatingsContract extends PersistenceContract {
    private Ratings ratings() {
        return persistence().dialogStores().ratings();
    }

    private Message answered(SampleTenant tenant, DialogId id) {
        return tenant.in(() -> {
            var dialogs = persistence().dialogStores().dialogs();
            var asked = dialogs.requireLocked(tenant.id(), id)
                    .receive(
                            new MessageId(id()),
                            new MessageText("When?"),
                            Optional.empty(),
                            Metadata.NONE,
                            clock().instant());
            var answer = asked.dialog()
                    .answer(
                            new MessageId(id()),
                            asked.message().id(),
                            Answer.complete("Soon.", List.of()),
                            clock().instant());
            persistence().dialogStores().messages().add(asked.message());
            persistence().dialogStores().messages().add(answer.message());
            dialogs.save(answer.dialog());
            return answer.message();
        });
    }

    private Rating rating(Message message, RatingValue value, String comment) {
        return new Rating(
                message.id(),
                value,
                Optional.of(comment).filter(text -> !text.isEmpty()).map(RatingComment::new),
                clock().instant());
    }

    private void put(SampleTenant tenant, Message message, Rating rating) {
        tenant.run(() -> ratings().put(tenant.id(), message.dialog(), rating));
    }

    private List<Rating> of(SampleTenant tenant, DialogId dialog) {
        return tenant.in(() -> ratings().of(tenant.id(), dialog));
    }

    @Test
    void gives_back_all_of_a_rating() {
        var tenant = tenant();
        var message = answered(tenant, tenant.dialog().id());
        var rating = rating(message, RatingValue.DOWN, "Не то «совсем»\nи <b>грубо</b>");

        put(tenant, message, rating);

        assertThat(of(tenant, message.dialog())).containsExactly(rating);
    }

    @Test
    void the_latest_word_on_a_message_counts() {
        var tenant = tenant();
        var message = answered(tenant, tenant.dialog().id());
        put(tenant, message, rating(message, RatingValue.DOWN, "Wrong"));
        var second = rating(message, RatingValue.UP, "");

        put(tenant, message, second);

        assertThat(of(tenant, message.dialog())).containsExactly(second);
    }

    @Test
    void lists_a_dialogs_ratings_in_the_order_of_its_messages() {
        var tenant = tenant();
        var dialog = tenant.dialog().id();
        var first = answered(tenant, dialog);
        var second = answered(tenant, dialog);
        var elsewhere = answered(tenant, tenant.dialog().id());
        put(tenant, second, rating(second, RatingValue.UP, ""));
        put(tenant, elsewhere, rating(elsewhere, RatingValue.UP, ""));
        put(tenant, first, rating(first, RatingValue.DOWN, ""));

        assertThat(of(tenant, dialog)).extracting(Rating::message).containsExactly(first.id(), second.id());
    }

    @Test
    void what_was_removed_is_gone_and_removing_nothing_is_harmless() {
        var tenant = tenant();
        var message = answered(tenant, tenant.dialog().id());
        put(tenant, message, rating(message, RatingValue.UP, ""));

        tenant.run(() -> ratings().remove(tenant.id(), message.id()));

        assertThat(of(tenant, message.dialog())).isEmpty();
        assertThatCode(() -> tenant.run(() -> ratings().remove(tenant.id(), message.id())))
                .doesNotThrowAnyException();
    }

    @Test
    void a_message_is_rated_in_its_own_dialog() {
        var tenant = tenant();
        var message = answered(tenant, tenant.dialog().id());
        var other = tenant.dialog().id();
        var rating = rating(message, RatingValue.UP, "");

        assertThatThrownBy(() -> tenant.run(() -> ratings().put(tenant.id(), other, rating)))
                .isInstanceOf(RuntimeException.class);

        assertThat(of(tenant, other)).isEmpty();
        assertThat(of(tenant, message.dialog())).isEmpty();
    }

    @Test
    void a_stranger_sees_and_removes_nothing() {
        var tenant = tenant();
        var message = answered(tenant, tenant.dialog().id());
        var rating = rating(message, RatingValue.UP, "");
        put(tenant, message, rating);
        var stranger = tenant();

        assertThat(of(stranger, message.dialog())).isEmpty();
        stranger.run(() -> ratings().remove(stranger.id(), message.id()));
        assertThat(of(tenant, message.dialog())).containsExactly(rating);
    }
}
