package io.replyx.http.assistants;

import static io.replyx.http.kernel.FieldReader.decimal;
import static io.replyx.http.kernel.FieldReader.integer;
import static io.replyx.http.kernel.FieldReader.text;

import io.replyx.application.assistants.AssistantConfigPatch;
import io.replyx.application.kernel.Patch;
import io.replyx.domain.assistants.Instructions;
import io.replyx.domain.assistants.ModelName;
import io.replyx.domain.assistants.RetrievalSettings;
import io.replyx.domain.assistants.Temperature;
import io.replyx.domain.kernel.DisplayText;
import io.replyx.domain.kernel.Language;
import io.replyx.http.kernel.JsonFields;
import io.replyx.http.kernel.ParsedField;
import java.util.Optional;
import java.util.OptionalDouble;

/** The settings of an assistant, as a request names them. */
record ConfigFields(
        ParsedField<Patch<Instructions>> instructions,
        ParsedField<Patch<Optional<Language>>> language,
        ParsedField<Patch<Optional<ModelName>>> model,
        ParsedField<Patch<Temperature>> temperature,
        ParsedField<Patch<Optional<DisplayText>>> greeting,
        ParsedField<Patch<Optional<DisplayText>>> fallback,
        ParsedField<Patch<Optional<OptionalDouble>>> threshold,
        ParsedField<Patch<Integer>> passages) {

    static ConfigFields of(JsonFields fields) {
        return new ConfigFields(
                fields.change("instructions", text(Instructions::new)),
                fields.clearable("language", text(Language::of)),
                fields.clearable("model", text(ModelName::new)),
                fields.change("temperature", decimal(Temperature::new)),
                fields.clearable("greeting", text(DisplayText::new)),
                fields.clearable("fallback", text(DisplayText::new)),
                fields.clearable("threshold", decimal(ConfigFields::threshold)),
                fields.change("passages", integer(ConfigFields::passages)));
    }

    AssistantConfigPatch change() {
        return new AssistantConfigPatch(
                instructions.get(),
                language.get(),
                model.get(),
                temperature.get(),
                greeting.get(),
                fallback.get(),
                flat(threshold.get()),
                passages.get());
    }

    private static OptionalDouble threshold(double value) {
        return new RetrievalSettings(OptionalDouble.of(value), RetrievalSettings.DEFAULT.passages()).threshold();
    }

    private static int passages(int value) {
        return new RetrievalSettings(OptionalDouble.empty(), value).passages();
    }

    private static Patch<OptionalDouble> flat(Patch<Optional<OptionalDouble>> change) {
        return switch (change) {
            case Patch.Keep<Optional<OptionalDouble>> _ -> Patch.keep();
            case Patch.To<Optional<OptionalDouble>>(var value) -> Patch.to(value.orElse(OptionalDouble.empty()));
        };
    }
}
