package io.replyx.application.dialogs;

import io.replyx.domain.dialogs.Answer;
import io.replyx.domain.dialogs.Prompt;

/** What is to be done about a question. */
sealed interface Preparation {
    /** Let the model answer. */
    record Ask(Prompt prompt) implements Preparation {}

    /** Answer without a model. */
    record Say(Answer answer) implements Preparation {}
}
