package io.replyx.testkit.telegram;

import java.util.List;
import java.util.Map;

/** A call of a bot, with its parameters. */
record Call(String method, Map<String, Object> parameters) {
    String text(String name) {
        var value = parameters.get(name);
        return value == null || value.equals("null")
                ? ""
                : value instanceof Double number ? shown(number) : value.toString();
    }

    private static String shown(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    long number(String name, long otherwise) {
        var value = text(name);
        return value.isEmpty() ? otherwise : (long) Double.parseDouble(value);
    }

    boolean flag(String name) {
        return text(name).equals("true");
    }

    @SuppressWarnings("unchecked") // the reader of JSON makes lists of maps
    List<Map<String, Object>> objects(String name) {
        return parameters.get(name) instanceof List<?> list ? (List<Map<String, Object>>) list : List.of();
    }
}
