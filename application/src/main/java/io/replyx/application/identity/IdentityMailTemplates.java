package io.replyx.application.identity;

import io.replyx.application.identity.port.Mailer.Mail;
import io.replyx.domain.identity.User;
import java.net.URI;

/** The letters about accounts, in the reader's language. */
final class IdentityMailTemplates {
    private IdentityMailTemplates() {}

    static Mail confirmation(User user, URI link) {
        return switch (user.language()) {
            case EN -> new Mail(user.email(), "Confirm your e-mail address", """
                        Hello %s,

                        please confirm your address by opening this link:
                        %s

                        It works for three days. If you did not register at ReplyX, do nothing.
                        """.formatted(user.name(), link));
            case RU -> new Mail(user.email(), "Подтвердите адрес электронной почты", """
                        Здравствуйте, %s!

                        Чтобы подтвердить адрес, откройте ссылку:
                        %s

                        Она действует три дня. Если вы не регистрировались в ReplyX, ничего делать не нужно.
                        """.formatted(user.name(), link));
        };
    }
}
