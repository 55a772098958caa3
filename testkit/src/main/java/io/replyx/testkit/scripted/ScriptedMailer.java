package io.replyx.testkit.scripted;

import io.replyx.application.identity.port.Mailer;
import io.replyx.application.kernel.Unavailable;
import io.replyx.domain.identity.EmailAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Keeps every letter, and fails when told to. */
public final class ScriptedMailer implements Mailer {
    private final TransactionProbe probe;
    private final List<Mail> sent = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();

    public ScriptedMailer(BooleanSupplier transactionOpen) {
        this.probe = new TransactionProbe(transactionOpen);
    }

    /** The next letters are not accepted. */
    public void fails(int times) {
        failures.set(times);
    }

    @Override
    public void send(Mail mail) {
        probe.requireNone("a mailer");
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new Unavailable("the mail server is down");
        }
        sent.add(mail);
    }

    /** In the order of sending. */
    public List<Mail> sent() {
        return List.copyOf(sent);
    }

    public List<Mail> sentTo(EmailAddress address) {
        return sent.stream().filter(mail -> mail.to().equals(address)).toList();
    }
}
