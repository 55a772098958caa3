package io.replyx.http.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import io.replyx.domain.kernel.InputRefusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Makes a value from a piece of JSON. Types are strict: a number in quotes is no number. */
@FunctionalInterface
public interface FieldReader<T> {
    /** @throws io.replyx.domain.kernel.Refusal when the piece is of another type or breaks the value's rule */
    T from(JsonNode node);

    static <T> FieldReader<T> text(Function<String, T> make) {
        return node -> make.apply(textOf(node));
    }

    static FieldReader<Boolean> flag() {
        return node -> {
            if (!node.isBoolean()) {
                throw wrongType(ExpectedType.BOOLEAN);
            }
            return node.booleanValue();
        };
    }

    static <T> FieldReader<T> integer(IntFunction<T> make) {
        return node -> {
            if (!node.isIntegralNumber()) {
                throw wrongType(ExpectedType.INTEGER);
            }
            if (!node.canConvertToInt()) {
                throw InputRefusal.OUT_OF_RANGE.refusal("min", Integer.MIN_VALUE, "max", Integer.MAX_VALUE);
            }
            return make.apply(node.intValue());
        };
    }

    static <T> FieldReader<T> decimal(DoubleFunction<T> make) {
        return node -> {
            if (!node.isNumber()) {
                throw wrongType(ExpectedType.NUMBER);
            }
            return make.apply(node.doubleValue());
        };
    }

    static <T> FieldReader<T> texts(Function<Map<String, String>, T> make) {
        return node -> {
            if (!node.isObject()) {
                throw wrongType(ExpectedType.TEXTS);
            }
            var entries = new LinkedHashMap<String, String>();
            node.properties().forEach(entry -> entries.put(entry.getKey(), textOf(entry.getValue())));
            return make.apply(entries);
        };
    }

    static <T> FieldReader<List<T>> list(int max, FieldReader<T> item) {
        return node -> {
            if (!node.isArray()) {
                throw wrongType(ExpectedType.LIST);
            }
            if (node.size() > max) {
                throw InputRefusal.TOO_MANY.refusal("max", max);
            }
            var items = new ArrayList<T>();
            node.forEach(element -> items.add(item.from(element)));
            return items;
        };
    }

    private static String textOf(JsonNode node) {
        if (!node.isTextual()) {
            throw wrongType(ExpectedType.TEXT);
        }
        return TextValidation.requireClean(node.textValue());
    }

    private static RuntimeException wrongType(ExpectedType expected) {
        return InputRefusal.WRONG_TYPE.refusal("expected", expected);
    }
}
