package io.replyx.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replyx.application.identity.port.Mailer;
import io.replyx.application.identity.port.Mailer.Mail;
import io.replyx.application.kernel.Unavailable;
import io.replyx.domain.identity.EmailAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@link Mailer}. */
public abstract class MailerContract {
    private static final Mail MAIL = new Mail(
            new EmailAddress("ada@example.com"),
            "Подтвердите адрес электронной почты",
            "Здравствуйте!\n\nhttps://replyx.example/confirm-email?token=a-b_c=1\n.\nПока.\n");

    /** The implementation in question. */
    protected abstract Mailer mailer();

    /** The letters that have arrived. */
    protected abstract List<Mail> arrived();

    /** From now on no letter can be handed over. */
    protected abstract void breakDown();

    @Test
    void a_letter_arrives_as_it_was_written() {
        mailer().send(MAIL);

        assertThat(arrived()).containsExactly(MAIL);
    }

    @Test
    void every_letter_arrives() {
        var other = new Mail(new EmailAddress("bob@example.com"), "Hi", "Hello\n");

        mailer().send(MAIL);
        mailer().send(other);

        assertThat(arrived()).containsExactlyInAnyOrder(MAIL, other);
    }

    @Test
    void is_unavailable_when_a_letter_cannot_be_handed_over() {
        breakDown();

        assertThatThrownBy(() -> mailer().send(MAIL)).isInstanceOf(Unavailable.class);

        assertThat(arrived()).isEmpty();
    }
}
