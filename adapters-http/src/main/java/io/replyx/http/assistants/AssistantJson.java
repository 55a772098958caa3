package io.replyx.http.assistants;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.replyx.domain.assistants.Assistant;
import io.replyx.domain.assistants.AssistantConfig;
import io.replyx.domain.assistants.AssistantVersion;
import io.replyx.domain.assistants.ModelName;
import io.replyx.domain.kernel.DisplayText;
import io.replyx.domain.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * An assistant as JSON, with the settings of its draft.
 *
 * @param publishedVersion what customers talk to; {@code null} before the first publication
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record AssistantJson(
        String id,
        String name,
        String instructions,
        @Nullable String language,
        @Nullable String model,
        double temperature,
        @Nullable String greeting,
        @Nullable String fallback,
        @Nullable Double threshold,
        int passages,
        @Nullable Integer publishedVersion,
        int lastVersion,
        String createdAt) {

    static AssistantJson of(Assistant assistant) {
        var settings = SettingsJson.of(assistant.draft());
        return new AssistantJson(
                assistant.id().toString(),
                assistant.name().value(),
                settings.instructions(),
                settings.language(),
                settings.model(),
                settings.temperature(),
                settings.greeting(),
                settings.fallback(),
                settings.threshold(),
                settings.passages(),
                assistant.published().isPresent() ? assistant.published().getAsInt() : null,
                assistant.releases().last(),
                assistant.createdAt().toString());
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record SettingsJson(
            String instructions,
            @Nullable String language,
            @Nullable String model,
            double temperature,
            @Nullable String greeting,
            @Nullable String fallback,
            @Nullable Double threshold,
            int passages) {

        static SettingsJson of(AssistantConfig config) {
            var threshold = config.retrieval().threshold();
            return new SettingsJson(
                    config.instructions().value(),
                    config.language().map(Language::code).orElse(null),
                    config.model().map(ModelName::value).orElse(null),
                    config.temperature().value(),
                    config.greeting().map(DisplayText::value).orElse(null),
                    config.fallback().map(DisplayText::value).orElse(null),
                    threshold.isPresent() ? threshold.getAsDouble() : null,
                    config.retrieval().passages());
        }
    }

    record VersionJson(int number, SettingsJson settings, String publishedBy, String publishedAt) {
        static VersionJson of(AssistantVersion version) {
            return new VersionJson(
                    version.number(),
                    SettingsJson.of(version.config()),
                    version.publishedBy().toString(),
                    version.publishedAt().toString());
        }
    }
}
