package io.replyx.testkit.scripted;

import io.replyx.application.dialogs.port.AnswerModel;
import io.replyx.testkit.contract.AnswerModelContract;
import java.util.List;

final class ScriptedAnswerModelTest extends AnswerModelContract {
    private final ScriptedAnswerModel model = new ScriptedAnswerModel(() -> false);

    @Override
    protected AnswerModel model() {
        return model;
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
