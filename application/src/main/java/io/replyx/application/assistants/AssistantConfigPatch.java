package io.replyx.application.assistants;

import io.replyx.application.kernel.Patch;
import io.replyx.domain.assistants.AssistantConfig;
import io.replyx.domain.assistants.Instructions;
import io.replyx.domain.assistants.ModelName;
import io.replyx.domain.assistants.RetrievalSettings;
import io.replyx.domain.assistants.Temperature;
import io.replyx.domain.kernel.DisplayText;
import io.replyx.domain.kernel.Language;
import java.util.Optional;
import java.util.OptionalDouble;

/** Changes to some of an assistant's settings; the others stay. */
public record AssistantConfigPatch(
        Patch<Instructions> instructions,
        Patch<Optional<Language>> language,
        Patch<Optional<ModelName>> model,
        Patch<Temperature> temperature,
        Patch<Optional<DisplayText>> greeting,
        Patch<Optional<DisplayText>> fallback,
        Patch<OptionalDouble> threshold,
        Patch<Integer> passages) {

    public static AssistantConfigPatch none() {
        return new AssistantConfigPatch(
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep());
    }

    /** The settings with these changes; over {@link AssistantConfig#defaults} for a new assistant. */
    public AssistantConfig applyTo(AssistantConfig config) {
        var retrieval = new RetrievalSettings(
                threshold.applyTo(config.retrieval().threshold()),
                passages.applyTo(config.retrieval().passages()));
        return new AssistantConfig(
                instructions.applyTo(config.instructions()),
                language.applyTo(config.language()),
                model.applyTo(config.model()),
                temperature.applyTo(config.temperature()),
                greeting.applyTo(config.greeting()),
                fallback.applyTo(config.fallback()),
                retrieval);
    }
}
