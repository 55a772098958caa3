package io.replyx.http.kernel;

import io.replyx.domain.kernel.InputRefusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Reads the parameters after the {@code ?} of an address. Unknown ones are ignored, as everywhere on the web. */
public final class Params {
    private final Map<String, List<String>> values;
    private final Violations violations;

    Params(Map<String, List<String>> values, Violations violations) {
        this.values = values;
        this.violations = violations;
    }

    public <T> Field<T> required(String name, Function<String, T> make) {
        return violations.read(name, () -> {
            var value = value(name).orElseThrow(InputRefusal.REQUIRED::refusal);
            return make.apply(Texts.requireClean(value));
        });
    }

    public <T> Field<Optional<T>> optional(String name, Function<String, T> make) {
        return violations.read(name, () -> value(name).map(Texts::requireClean).map(make));
    }

    public <T> Field<T> integer(String name, int otherwise, IntFunction<T> make) {
        return violations.read(
                name, () -> make.apply(value(name).map(Params::integer).orElse(otherwise)));
    }

    /** Values separated by commas, or the parameter given several times. */
    public <T> Field<List<T>> list(String name, Function<String, T> make) {
        return violations.read(
                name,
                () -> values.getOrDefault(name, List.of()).stream()
                        .flatMap(value -> List.of(value.split(",", -1)).stream())
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .map(make)
                        .toList());
    }

    public Field<Boolean> flag(String name) {
        return violations.read(name, () -> switch (value(name).orElse("false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw InputRefusal.WRONG_TYPE.refusal("expected", Expected.BOOLEAN);
        });
    }

    /** A number that entries of a dialog carry. */
    public Field<Optional<Long>> seq(String name) {
        return optional(name, Params::seqOf);
    }

    public void check() {
        violations.check();
    }

    /** @throws io.replyx.domain.kernel.Refusal when the text is no number from 0 up */
    public static long seqOf(String text) {
        if (text.isEmpty() || text.length() > 18 || !text.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            throw InputRefusal.BAD_FORMAT.refusal("expected", Expected.SEQ);
        }
        return Long.parseLong(text);
    }

    private static int integer(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException wrong) {
            throw InputRefusal.WRONG_TYPE.refusal("expected", Expected.INTEGER);
        }
    }

    private Optional<String> value(String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst();
    }
}
