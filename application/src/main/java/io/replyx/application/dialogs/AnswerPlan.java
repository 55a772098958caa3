package io.replyx.application.dialogs;

import io.replyx.domain.dialogs.Answer;
import io.replyx.domain.dialogs.Prompt;

/** What is to be done about a question. */
sealed interface AnswerPlan {
    /** Let the model answer. */
    record AskModel(Prompt prompt) implements AnswerPlan {}

    /** Answer without a model. */
    record FixedAnswer(Answer answer) implements AnswerPlan {}
}
