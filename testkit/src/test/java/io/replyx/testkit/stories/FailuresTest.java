package io.replyx.testkit.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.replyx.application.identity.ConfirmEmail;
import io.replyx.application.identity.RegisterUser;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.JobQueue;
import io.replyx.application.kernel.JobRunner;
import io.replyx.domain.dialogs.BuiltInAnswers;
import io.replyx.domain.dialogs.Message;
import io.replyx.domain.dialogs.MessageStatus;
import io.replyx.domain.identity.EmailAddress;
import io.replyx.domain.identity.PersonName;
import io.replyx.domain.kernel.Language;
import io.replyx.testkit.Conversation;
import io.replyx.testkit.World;
import io.replyx.testkit.scripted.ScriptedAnswerModel.Step;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What must be done is done, whatever breaks on the way. */
final class FailuresTest {
    private static final int ATTEMPTS = 8;

    private final World world = World.begin();
    private final Actor.Member owner = world.owner();
    private final Conversation dialog = world.dialog(owner, world.publishedAssistant(owner));

    private void minutesPass(int minutes) {
        for (int minute = 0; minute < minutes; minute++) {
            world.advance(Duration.ofMinutes(1));
        }
    }

    @Test
    void a_model_that_comes_back_answers_after_all() {
        world.model().fails("Three ").fails().answers("Three days.");
        var question = world.says(dialog, "How long?");

        world.settle();
        assertThat(world.reply(dialog, question)).isEmpty();
        world.advance(Duration.ofSeconds(1));
        assertThat(world.reply(dialog, question)).isEmpty();
        world.advance(Duration.ofSeconds(2));

        assertThat(world.reply(dialog, question)).map(Message::text).contains("Three days.");
    }

    @Test
    void a_new_attempt_starts_the_answer_over() {
        var recorder = world.follow(dialog);
        world.model().fails("Thr").answers("Five.");
        world.says(dialog, "How long?");

        world.settle();
        world.advance(Duration.ofSeconds(1));

        assertThat(recorder.deltas())
                .extracting("attempt", "offset", "text")
                .containsExactly(tuple(1, 0, "Thr"), tuple(2, 0, "Five."));
    }

    @Test
    void a_later_question_waits_while_an_earlier_one_is_tried_again() {
        world.model().fails().answers("1").answers("2");
        world.says(dialog, "One?");
        world.says(dialog, "Two?");

        world.settle();
        assertThat(world.messages(dialog)).hasSize(2);

        world.advance(Duration.ofSeconds(1));
        assertThat(world.messages(dialog)).extracting(Message::text).containsExactly("One?", "Two?", "1", "2");
    }

    @Test
    void an_answer_that_cannot_be_made_is_owned_up_to_and_blocks_nothing() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            world.model().fails();
        }
        var hopeless = world.says(dialog, "Сколько идёт доставка?");
        world.settle();
        minutesPass(ATTEMPTS);

        assertThat(world.reply(dialog, hopeless)).hasValueSatisfying(reply -> {
            assertThat(reply.status()).isEqualTo(MessageStatus.FAILED);
            assertThat(reply.text()).isEqualTo(BuiltInAnswers.failedAnswer(Language.RU));
        });
        assertThat(world.model().prompts()).hasSize(ATTEMPTS);
        assertThat(world.persistence().kernelStores().jobQueue().deadJobs(10))
                .singleElement()
                .satisfies(parked -> assertThat(parked.attempts()).isEqualTo(ATTEMPTS));
        assertThat(world.asks(dialog, "And now?").status()).isEqualTo(MessageStatus.COMPLETE);
    }

    @Test
    void a_failure_is_no_part_of_what_the_model_is_reminded_of() {
        world.model().declines().answers("Fine.");
        world.asks(dialog, "One?");

        world.asks(dialog, "Two?");

        assertThat(world.model().prompts().getLast().history())
                .extracting("text")
                .containsExactly("One?");
    }

    @Test
    void what_the_model_declines_is_not_tried_again() {
        world.model().declines();

        var reply = world.asks(dialog, "Something improper");

        assertThat(reply.status()).isEqualTo(MessageStatus.FAILED);
        minutesPass(2);
        assertThat(world.model().prompts()).hasSize(1);
    }

    @Test
    void a_crash_loses_no_answer() {
        var question = world.says(dialog, "How long?");
        world.dies();
        world.settle();
        assertThat(world.reply(dialog, question)).isEmpty();

        world.advance(JobQueue.LEASE.plusSeconds(1));

        assertThat(world.reply(dialog, question)).isPresent();
    }

    @Test
    void a_job_that_is_done_twice_answers_once() {
        world.model()
                .performs(
                        new Step.Says("Slow."), new Step.Meanwhile(() -> world.advance(JobQueue.LEASE.plusSeconds(1))))
                .answers("Quick.");

        var question = world.says(dialog, "How long?");

        assertThat(world.settle()).containsOnly(new JobRunner.Outcome.Done());

        assertThat(world.model().prompts()).hasSize(2);
        assertThat(world.messages(dialog)).hasSize(2);
        assertThat(world.reply(dialog, question)).map(Message::text).contains("Quick.");
    }

    @Test
    void a_question_is_not_answered_without_its_knowledge() {
        var assistant = world.publishedAssistant(owner);
        world.document(owner, assistant, "Delivery", "Delivery takes three days.");
        var aboutDelivery = world.dialog(owner, assistant);
        world.embedder().fails(1);
        var question = world.says(aboutDelivery, "How long does the delivery take?");

        world.settle();
        assertThat(world.reply(aboutDelivery, question)).isEmpty();
        world.advance(Duration.ofSeconds(1));

        assertThat(world.reply(aboutDelivery, question)).map(Message::text).contains("Delivery takes three days. [1]");
    }

    @Test
    void a_letter_arrives_when_the_mail_server_is_back() {
        var email = new EmailAddress("late@example.com");
        world.mailer().fails(2);
        world.replyx()
                .identity()
                .registerUser()
                .handle(
                        new Actor.Guest(),
                        new RegisterUser.Command(
                                email, World.PASSWORD, new PersonName("Late"), Optional.empty(), Language.EN));

        world.settle();
        world.advance(Duration.ofSeconds(1));
        assertThat(world.mailer().sentTo(email)).isEmpty();
        world.advance(Duration.ofSeconds(2));

        assertThat(world.mailer().sentTo(email)).hasSize(1);
        var command = new ConfirmEmail.Command(world.confirmationToken(email));
        assertThat(world.replyx()
                        .identity()
                        .confirmEmail()
                        .handle(new Actor.Guest(), command)
                        .hasConfirmedEmail())
                .isTrue();
    }
}
