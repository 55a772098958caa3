package io.replyx.http.kernel;

import io.replyx.domain.kernel.InputRefusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Reads the parameters after the {@code ?} of an address. Unknown ones are ignored, as everywhere on the web. */
public final class QueryParams {
    private final Map<String, List<String>> values;
    private final FieldViolations violations;

    QueryParams(Map<String, List<String>> values, FieldViolations violations) {
        this.values = values;
        this.violations = violations;
    }

    public <T> ParsedField<T> required(String name, Function<String, T> make) {
        return violations.read(name, () -> {
            var value = value(name).orElseThrow(InputRefusal.REQUIRED::refusal);
            return make.apply(TextValidation.requireClean(value));
        });
    }

    public <T> ParsedField<Optional<T>> optional(String name, Function<String, T> make) {
        return violations.read(
                name, () -> value(name).map(TextValidation::requireClean).map(make));
    }

    public <T> ParsedField<T> integer(String name, int otherwise, IntFunction<T> make) {
        return violations.read(
                name, () -> make.apply(value(name).map(QueryParams::integer).orElse(otherwise)));
    }

    /** Values separated by commas, or the parameter given several times. */
    public <T> ParsedField<List<T>> list(String name, Function<String, T> make) {
        return violations.read(
                name,
                () -> values.getOrDefault(name, List.of()).stream()
                        .flatMap(value -> List.of(value.split(",", -1)).stream())
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .map(make)
                        .toList());
    }

    public ParsedField<Boolean> flag(String name) {
        return violations.read(name, () -> switch (value(name).orElse("false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw InputRefusal.WRONG_TYPE.refusal("expected", ExpectedType.BOOLEAN);
        });
    }

    /** A number that entries of a dialog carry. */
    public ParsedField<Optional<Long>> seq(String name) {
        return optional(name, QueryParams::seqOf);
    }

    public void check() {
        violations.check();
    }

    /** @throws io.replyx.domain.kernel.Refusal when the text is no number from 0 up */
    public static long seqOf(String text) {
        if (text.isEmpty() || text.length() > 18 || !text.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            throw InputRefusal.BAD_FORMAT.refusal("expected", ExpectedType.SEQ);
        }
        return Long.parseLong(text);
    }

    private static int integer(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException wrong) {
            throw InputRefusal.WRONG_TYPE.refusal("expected", ExpectedType.INTEGER);
        }
    }

    private Optional<String> value(String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst();
    }
}
