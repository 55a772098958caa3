package io.replyx.testkit.contract;

import io.replyx.application.dialogs.port.AnswerModel;
import io.replyx.testkit.scripted.ScriptedAnswerModel;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;

final class ScriptedAnswerModelTest extends AnswerModelContract {
    @RegisterExtension
    private final Subject subject = new Subject();

    private final ScriptedAnswerModel model = new ScriptedAnswerModel(() -> false);

    @Override
    protected AnswerModel model() {
        return subject.spoiled(AnswerModel.class, model);
    }

    @Override
    protected void willAnswer(List<String> pieces) {
        model.answers(pieces.toArray(String[]::new));
    }

    @Override
    protected void willBreakDownAfter(List<String> pieces) {
        model.fails(pieces.toArray(String[]::new));
    }

    @Override
    protected void willDecline() {
        model.declines();
    }
}
