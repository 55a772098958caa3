package io.replyx.domain.assistants;

import io.replyx.domain.kernel.DisplayText;
import io.replyx.domain.kernel.Language;
import java.util.Optional;

/**
 * Everything that decides how an assistant answers; a published version is a copy of it.
 *
 * @param language the language it prefers; without one it answers in the customer's
 * @param model without one the installation's default model answers
 * @param fallback said instead of the built-in "I don't know"
 */
public record AssistantConfig(
        Instructions instructions,
        Optional<Language> language,
        Optional<ModelName> model,
        Temperature temperature,
        Optional<DisplayText> greeting,
        Optional<DisplayText> fallback,
        RetrievalSettings retrieval) {

    public static AssistantConfig defaults() {
        return new AssistantConfig(
                Instructions.NONE,
                Optional.empty(),
                Optional.empty(),
                Temperature.DEFAULT,
                Optional.empty(),
                Optional.empty(),
                RetrievalSettings.DEFAULT);
    }
}
