package io.replyx.testkit.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replyx.application.ReplyX;
import io.replyx.application.identity.GetMe;
import io.replyx.application.identity.IdentityPolicy;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Around;
import io.replyx.application.kernel.UseCase;
import io.replyx.domain.kernel.Refusal;
import io.replyx.testkit.memory.InMemoryPersistence;
import io.replyx.testkit.scripted.ScriptedAnswerModel;
import io.replyx.testkit.scripted.ScriptedDocumentParser;
import io.replyx.testkit.scripted.ScriptedEmbedder;
import io.replyx.testkit.scripted.ScriptedMailer;
import io.replyx.testkit.scripted.ScriptedPasswords;
import io.replyx.testkit.scripted.ScriptedVault;
import io.replyx.testkit.scripted.SettableClock;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class BuilderTest {
    /** Remembers which use cases it was put around, and which were called. */
    private static final class Remembering implements Around {
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

    private static ReplyX built(Around around) {
        return ReplyX.builder()
                .persistence(new InMemoryPersistence(new SettableClock()))
                .answerModel(new ScriptedAnswerModel(() -> false))
                .embedder(new ScriptedEmbedder(() -> false))
                .documentParser(new ScriptedDocumentParser(() -> false))
                .passwords(new ScriptedPasswords(() -> false))
                .vault(new ScriptedVault())
                .mailer(new ScriptedMailer(() -> false))
                .identityPolicy(new IdentityPolicy(true, URI.create("https://replyx.example"), Duration.ofDays(1)))
                .random(new Random(1))
                .around(around)
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
                        "passwords",
                        "mailer",
                        "vault",
                        "identityPolicy",
                        "random");
    }

    @Test
    void what_has_a_default_may_be_left_out() {
        assertThat(built(Around.nothing()).jobs().queue().claim(1)).isEmpty();
    }

    @Test
    void every_use_case_is_wrapped_once_under_its_own_name() {
        var around = new Remembering();
        var replyx = built(around);

        assertThat(around.wrapped)
                .doesNotHaveDuplicates()
                .hasSize(components(replyx.identity())
                        + components(replyx.assistants())
                        + components(replyx.knowledge())
                        + components(replyx.dialogs())
                        + components(replyx.sites())
                        + components(replyx.bots()));
    }

    private static int components(Record api) {
        return api.getClass().getRecordComponents().length;
    }

    @Test
    void what_is_wrapped_is_called() {
        var around = new Remembering();
        var identity = built(around).identity();

        assertThatThrownBy(() -> identity.getMe().handle(new Actor.Guest(), new GetMe.Query()))
                .isInstanceOf(Refusal.class);

        assertThat(around.called).containsExactly("GetMe");
    }
}
