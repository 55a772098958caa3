package io.replyx.persistence.assistants;

import io.replyx.domain.assistants.AssistantConfig;
import io.replyx.domain.assistants.Instructions;
import io.replyx.domain.assistants.ModelName;
import io.replyx.domain.assistants.RetrievalSettings;
import io.replyx.domain.assistants.Temperature;
import io.replyx.domain.kernel.DisplayText;
import io.replyx.domain.kernel.Language;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.NullUnmarked;

/** The columns that a draft and a published version have in common. */
@Embeddable
@NullUnmarked
class ConfigColumns {
    String instructions;
    String language;
    String model;
    double temperature;
    String greeting;
    String fallback;
    Double threshold;
    int passages;

    static ConfigColumns of(AssistantConfig config) {
        var columns = new ConfigColumns();
        columns.instructions = config.instructions().value();
        columns.language = config.language().map(Language::code).orElse(null);
        columns.model = config.model().map(ModelName::value).orElse(null);
        columns.temperature = config.temperature().value();
        columns.greeting = config.greeting().map(DisplayText::value).orElse(null);
        columns.fallback = config.fallback().map(DisplayText::value).orElse(null);
        var threshold = config.retrieval().threshold();
        columns.threshold = threshold.isPresent() ? threshold.getAsDouble() : null;
        columns.passages = config.retrieval().passages();
        return columns;
    }

    AssistantConfig toConfig() {
        return new AssistantConfig(
                new Instructions(instructions),
                Optional.ofNullable(language).map(Language::of),
                Optional.ofNullable(model).map(ModelName::new),
                new Temperature(temperature),
                Optional.ofNullable(greeting).map(DisplayText::new),
                Optional.ofNullable(fallback).map(DisplayText::new),
                new RetrievalSettings(
                        threshold == null ? OptionalDouble.empty() : OptionalDouble.of(threshold), passages));
    }
}
