package io.replyx.testkit.contract;

import io.replyx.application.identity.port.Mailer;
import io.replyx.testkit.scripted.ScriptedMailer;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;

final class ScriptedMailerTest extends MailerContract {
    @RegisterExtension
    private final Subject subject = new Subject();

    private final ScriptedMailer mailer = new ScriptedMailer(() -> false);

    @Override
    protected Mailer mailer() {
        return subject.spoiled(Mailer.class, mailer);
    }

    @Override
    protected List<Mailer.Mail> arrived() {
        return mailer.sent();
    }

    @Override
    protected void breakDown() {
        mailer.fails(Integer.MAX_VALUE);
    }
}
