package io.replyx.application.dialogs;

import io.replyx.domain.assistants.AssistantConfig;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.dialogs.BuiltInAnswers;
import io.replyx.domain.dialogs.Message;
import io.replyx.domain.kernel.Language;
import java.util.List;
import java.util.Optional;

/**
 * Everything stored that an answer depends on.
 *
 * @param config of the published version; empty when the assistant is not in service any more
 * @param history messages before the question, oldest first
 * @param hasKnowledge whether any document is attached to the assistant
 */
record ReplyContext(
        Message question,
        AssistantId assistant,
        Optional<AssistantConfig> config,
        List<Message> history,
        boolean hasKnowledge) {

    /** The customer's language, unless the assistant has one of its own. */
    Language language() {
        return config.flatMap(AssistantConfig::language).orElseGet(() -> BuiltInAnswers.languageOf(question.text()));
    }
}
