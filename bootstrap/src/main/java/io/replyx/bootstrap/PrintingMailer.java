package io.replyx.bootstrap;

import io.replyx.application.identity.port.Mailer;

/** Prints mail instead of sending it: enough for development, and said plainly at the start in production. */
final class PrintingMailer implements Mailer {
    @Override
    public void send(Mail mail) {
        Console.say("""

                --- mail to %s: %s
                %s---
                """.formatted(mail.to(), mail.subject(), mail.text()));
    }
}
