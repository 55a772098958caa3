package io.replyx.testkit.scripted;

import io.replyx.application.identity.port.Mailer;
import io.replyx.testkit.contract.MailerContract;
import java.util.List;

final class ScriptedMailerTest extends MailerContract {
    private final ScriptedMailer mailer = new ScriptedMailer(() -> false);

    @Override
    protected Mailer mailer() {
        return mailer;
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
