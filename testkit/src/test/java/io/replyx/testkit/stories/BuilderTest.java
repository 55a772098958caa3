package io.replyx.testkit.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replyx.application.ReplyX;
import io.replyx.application.identity.GetCurrentUser;
import io.replyx.application.identity.IdentityPolicy;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.UseCase;
import io.replyx.application.kernel.UseCaseDecorator;
import io.replyx.domain.kernel.Refusal;
import io.replyx.testkit.memory.InMemoryPersistence;
import io.replyx.testkit.scripted.ScriptedAnswerModel;
import io.replyx.testkit.scripted.ScriptedDocumentParser;
import io.replyx.testkit.scripted.ScriptedEmbedder;
import io.replyx.testkit.scripted.ScriptedMailer;
import io.replyx.testkit.scripted.ScriptedPasswordHasher;
import io.replyx.testkit.scripted.ScriptedSecretCipher;
import io.replyx.testkit.scripted.SettableClock;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class BuilderTest {
    /** Remembers which use cases it was put around, and which were called. */
    private static final class Remembering implements UseCaseDecorator {
        private final List<String> wrapped = new ArrayList<>();
        private final List<String> called = new ArrayList<>();

        @Override
        public <C, R> UseCase<C, R> wrap(String name, UseCase<C, R> useCase) {
            wrapped.add(name);
            return (actor, command) -> {
                called.add(name);
                return useCase.handle(actor, command);
            };
        }
    }

    private static ReplyX built(UseCaseDecorator decorator) {
        return ReplyX.builder()
                .persistence(new InMemoryPersistence(new SettableClock()))
                .answerModel(new ScriptedAnswerModel(() -> false))
                .embedder(new ScriptedEmbedder(() -> false))
                .documentParser(new ScriptedDocumentParser(() -> false))
                .passwordHasher(new ScriptedPasswordHasher(() -> false))
                .secretCipher(new ScriptedSecretCipher())
                .mailer(new ScriptedMailer(() -> false))
                .identityPolicy(new IdentityPolicy(true, URI.create("https://replyx.example"), Duration.ofDays(1)))
                .random(new Random(1))
                .useCaseDecorator(decorator)
                .build();
    }

    @Test
    void everything_missing_is_named_in_one_message() {
        assertThatThrownBy(() -> ReplyX.builder().build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll(
                        "persistence",
                        "answerModel",
                        "embedder",
                        "documentParser",
                        "passwordHasher",
                        "mailer",
                        "secretCipher",
                        "identityPolicy",
                        "random");
    }

    @Test
    void what_has_a_default_may_be_left_out() {
        assertThat(built(UseCaseDecorator.none()).jobs().queue().claim(1)).isEmpty();
    }

    @Test
    void every_use_case_is_wrapped_once_under_its_own_name() {
        var around = new Remembering();
        var replyx = built(around);

        assertThat(around.wrapped)
                .doesNotHaveDuplicates()
                .hasSize(CrudAttempts.apis(replyx)
                        .mapToInt(BuilderTest::components)
                        .sum());
    }

    private static int components(Record api) {
        return api.getClass().getRecordComponents().length;
    }

    @Test
    void what_is_wrapped_is_called() {
        var around = new Remembering();
        var identity = built(around).identity();

        assertThatThrownBy(() -> identity.getCurrentUser().handle(new Actor.Guest(), new GetCurrentUser.Query()))
                .isInstanceOf(Refusal.class);

        assertThat(around.called).containsExactly("GetCurrentUser");
    }
}
