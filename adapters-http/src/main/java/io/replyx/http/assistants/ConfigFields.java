package io.replyx.http.assistants;

import static io.replyx.http.kernel.Read.decimal;
import static io.replyx.http.kernel.Read.integer;
import static io.replyx.http.kernel.Read.text;

import io.replyx.application.assistants.ConfigChange;
import io.replyx.application.kernel.Change;
import io.replyx.domain.assistants.Instructions;
import io.replyx.domain.assistants.ModelName;
import io.replyx.domain.assistants.Retrieval;
import io.replyx.domain.assistants.ShortText;
import io.replyx.domain.assistants.Temperature;
import io.replyx.domain.kernel.Language;
import io.replyx.http.kernel.Field;
import io.replyx.http.kernel.Fields;
import java.util.Optional;
import java.util.OptionalDouble;

/** The settings of an assistant, as a request names them. */
record ConfigFields(
        Field<Change<Instructions>> instructions,
        Field<Change<Optional<Language>>> language,
        Field<Change<Optional<ModelName>>> model,
        Field<Change<Temperature>> temperature,
        Field<Change<Optional<ShortText>>> greeting,
        Field<Change<Optional<ShortText>>> fallback,
        Field<Change<Optional<OptionalDouble>>> threshold,
        Field<Change<Integer>> passages) {

    static ConfigFields of(Fields fields) {
        return new ConfigFields(
                fields.change("instructions", text(Instructions::new)),
                fields.clearable("language", text(Language::of)),
                fields.clearable("model", text(ModelName::new)),
                fields.change("temperature", decimal(Temperature::new)),
                fields.clearable("greeting", text(ShortText::new)),
                fields.clearable("fallback", text(ShortText::new)),
                fields.clearable("threshold", decimal(ConfigFields::threshold)),
                fields.change("passages", integer(ConfigFields::passages)));
    }

    ConfigChange change() {
        return new ConfigChange(
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
        return new Retrieval(OptionalDouble.of(value), Retrieval.DEFAULT.passages()).threshold();
    }

    private static int passages(int value) {
        return new Retrieval(OptionalDouble.empty(), value).passages();
    }

    private static Change<OptionalDouble> flat(Change<Optional<OptionalDouble>> change) {
        return switch (change) {
            case Change.Keep<Optional<OptionalDouble>> _ -> Change.keep();
            case Change.To<Optional<OptionalDouble>>(var value) -> Change.to(value.orElse(OptionalDouble.empty()));
        };
    }
}
