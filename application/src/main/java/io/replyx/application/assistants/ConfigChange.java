package io.replyx.application.assistants;

import io.replyx.application.kernel.Change;
import io.replyx.domain.assistants.AssistantConfig;
import io.replyx.domain.assistants.Instructions;
import io.replyx.domain.assistants.ModelName;
import io.replyx.domain.assistants.Retrieval;
import io.replyx.domain.assistants.ShortText;
import io.replyx.domain.assistants.Temperature;
import io.replyx.domain.kernel.Language;
import java.util.Optional;
import java.util.OptionalDouble;

/** Changes to some of an assistant's settings; the others stay. */
public record ConfigChange(
        Change<Instructions> instructions,
        Change<Optional<Language>> language,
        Change<Optional<ModelName>> model,
        Change<Temperature> temperature,
        Change<Optional<ShortText>> greeting,
        Change<Optional<ShortText>> fallback,
        Change<OptionalDouble> threshold,
        Change<Integer> passages) {

    public static ConfigChange none() {
        return new ConfigChange(
                Change.keep(),
                Change.keep(),
                Change.keep(),
                Change.keep(),
                Change.keep(),
                Change.keep(),
                Change.keep(),
                Change.keep());
    }

    AssistantConfig applyTo(AssistantConfig config) {
        var retrieval = new Retrieval(
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
