package io.replyx.application.identity.port;

import io.replyx.domain.identity.EmailAddress;

/** Sends mail. */
public interface Mailer {

    /** A letter in plain text. */
    record Mail(EmailAddress to, String subject, String text) {}

    /** @throws io.replyx.application.kernel.Unavailable when it could not be handed over; try again later */
    void send(Mail mail);
}
