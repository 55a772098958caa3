package io.replyx.testkit.scripted;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replyx.application.identity.port.Mailer.Mail;
import io.replyx.domain.identity.EmailAddress;
import io.replyx.domain.identity.Password;
import io.replyx.domain.knowledge.DocumentFormat;
import io.replyx.domain.knowledge.DocumentTitle;
import io.replyx.testkit.World;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A remote part that is called inside a transaction says so. */
final class RemotePartsTest {
    private static final Password PASSWORD = new Password("12345678");

    private static void assertRefused(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith("must not be called inside a transaction");
    }

    @Test
    void refuse_to_be_called_inside_a_transaction() {
        var passwords = new ScriptedPasswordHasher(() -> true);
        var parser = new ScriptedDocumentParser(() -> true);
        var mail = new Mail(new EmailAddress("ada@example.com"), "Hi", "Hello");

        assertRefused(() -> passwords.hash(PASSWORD));
        assertRefused(() -> passwords.match(PASSWORD, Optional.empty()));
        assertRefused(() -> new ScriptedMailer(() -> true).send(mail));
        assertRefused(() -> new ScriptedEmbedder(() -> true).embed(List.of()));
        assertRefused(() -> parser.parse(DocumentFormat.TEXT, new DocumentTitle("x"), "x".getBytes(UTF_8)));
    }

    @Test
    void know_the_transactions_of_their_world() {
        var world = World.begin();
        var tenant = world.owner().tenant();

        assertRefused(() -> world.persistence()
                .transactions()
                .inTenant(tenant, () -> world.embedder().embed(List.of("text"))));
    }
}
