package io.replyx.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.application.bots.port.Deliveries.NewDelivery;
import io.replyx.application.bots.port.Deliveries.Outcome;
import io.replyx.application.bots.port.LatencyQueries;
import io.replyx.application.bots.port.LatencyQueries.Measured;
import io.replyx.domain.bots.Bot;
import io.replyx.domain.bots.Delivery;
import io.replyx.domain.bots.OutgoingMessage;
import io.replyx.domain.dialogs.Answer;
import io.replyx.domain.dialogs.Message;
import io.replyx.domain.dialogs.MessageId;
import io.replyx.domain.dialogs.MessageText;
import io.replyx.domain.dialogs.Metadata;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** {@link LatencyQueries}. */
public abstract class LatencyQueriesContract extends DeliveriesSuite {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private List<Duration> ofAnswers(SampleTenant tenant, Bot bot) {
        return tenant.in(() -> persistence().botStores().latencies().ofAnswers(tenant.id(), List.of(bot.id()))).stream()
                .map(Measured::took)
                .toList();
    }

    private List<Duration> ofDeliveries(Bot bot) {
        return across(() -> persistence().botStores().latencies().ofDeliveries()).stream()
                .filter(measured -> measured.bot().equals(bot.id()))
                .map(Measured::took)
                .toList();
    }

    private Message ask(SampleTenant tenant, Bot bot) {
        var opened = tenant.dialog(bot, CHAT);
        return tenant.in(() -> {
            var dialog = persistence().dialogStores().dialogs().requireLocked(tenant.id(), opened.id());
            var text = new MessageText("When?");
            var turn = dialog.receive(new MessageId(id()), text, Optional.empty(), Metadata.NONE, clock().instant());
            persistence().dialogStores().messages().add(turn.message());
            persistence().dialogStores().dialogs().save(turn.dialog());
            return turn.message();
        });
    }

    /** An answer, and the promise to deliver it. */
    private Delivery answer(SampleTenant tenant, Bot bot, Message question) {
        tenant.run(() -> {
            var dialog = persistence().dialogStores().dialogs().requireLocked(tenant.id(), question.dialog());
            var answer = Answer.complete("In three days.", List.of());
            var turn = dialog.answer(new MessageId(id()), question.id(), answer, clock().instant());
            persistence().dialogStores().messages().add(turn.message());
            persistence().dialogStores().dialogs().save(turn.dialog());
            var id = turn.message().id().value();
            var text = OutgoingMessage.text(turn.message().text());
            deliveries().enqueue(new NewDelivery(tenant.id(), id, bot.id(), CHAT, text, clock().instant()));
        });
        return waiting(bot).getLast();
    }

    private void arrives(Delivery delivery) {
        record(new Outcome.Sent(delivery.with(delivery.progress().part())));
    }

    @Test
    void an_answer_takes_from_its_question_until_it_arrived_and_its_delivery_from_its_promise() {
        var tenant = tenant();
        var bot = tenant.bot();
        var question = ask(tenant, bot);
        clock().advance(SECOND.multipliedBy(3));
        var delivery = answer(tenant, bot, question);
        clock().advance(SECOND.multipliedBy(2));

        arrives(delivery);

        var promisedAt = delivery.progress().dueAt();
        assertThat(ofAnswers(tenant, bot))
                .containsExactly(
                        Duration.between(question.createdAt(), promisedAt).plusSeconds(2));
        assertThat(ofDeliveries(bot)).containsExactly(SECOND.multipliedBy(2));
    }

    @Test
    void what_nobody_asked_for_is_no_answer() {
        var tenant = tenant();
        var bot = tenant.bot();

        arrives(promised(tenant, bot, CHAT, "Choose a language"));

        assertThat(ofAnswers(tenant, bot)).isEmpty();
        assertThat(ofDeliveries(bot)).containsExactly(Duration.ZERO);
    }

    @Test
    void what_did_not_arrive_whole_is_not_measured() {
        var tenant = tenant();
        var bot = tenant.bot();
        var half = answer(tenant, bot, ask(tenant, bot));
        var hopeless = promised(tenant, bot, OTHER_CHAT, "2");

        record(
                new Outcome.Later(half.with(half.progress().part())),
                new Outcome.GivenUp(hopeless.with(hopeless.progress().part()), "blocked"));

        assertThat(ofAnswers(tenant, bot)).isEmpty();
        assertThat(ofDeliveries(bot)).isEmpty();
    }

    @Test
    void only_the_latest_of_a_bot_count() {
        var tenant = tenant();
        var bot = tenant.bot();
        arrives(promised(tenant, bot, CHAT, "first"));

        IntStream.range(0, LatencyQueries.LAST).forEach(number -> {
            var delivery = promised(tenant, bot, CHAT, "later " + number);
            clock().advance(SECOND);
            arrives(delivery);
        });

        assertThat(ofDeliveries(bot)).hasSize(LatencyQueries.LAST).containsOnly(SECOND);
    }

    @Test
    void a_stranger_and_another_bot_learn_nothing() {
        var tenant = tenant();
        var bot = tenant.bot();
        arrives(answer(tenant, bot, ask(tenant, bot)));

        assertThat(ofAnswers(tenant(), bot)).isEmpty();
        assertThat(ofAnswers(tenant, tenant.bot())).isEmpty();
    }
}
