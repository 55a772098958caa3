package io.replyx.testkit.contract;

import io.replyx.domain.assistants.AssistantConfig;
import io.replyx.domain.assistants.Instructions;
import io.replyx.domain.assistants.ModelName;
import io.replyx.domain.assistants.RetrievalSettings;
import io.replyx.domain.assistants.Temperature;
import io.replyx.domain.kernel.DisplayText;
import io.replyx.domain.kernel.Language;
import java.util.Optional;
import java.util.OptionalDouble;

/** A configuration in which nothing is left at its default: a setting that a store loses is missed. */
final class SampleConfig {
    private SampleConfig() {}

    static AssistantConfig full() {
        return new AssistantConfig(
                new Instructions("Be brief.\nBe kind. Ёлка \"и\" кавычки."),
                Optional.of(Language.RU),
                Optional.of(new ModelName("gpt-4o-mini")),
                new Temperature(1.25),
                Optional.of(new DisplayText("Здравствуйте!")),
                Optional.of(new DisplayText("Не знаю.")),
                new RetrievalSettings(OptionalDouble.of(0.45), 7));
    }
}
