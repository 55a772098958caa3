package io.replyx.testkit.telegram;

import io.replyx.testkit.http.JsonValue;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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

    /** @param path with the method as its second word, and perhaps parameters */
    static Call of(String path, String body) {
        return new Call(path.split("[/?]", 4)[2].toLowerCase(Locale.ROOT), parameters(path, body));
    }

    @SuppressWarnings("unchecked") // the reader of JSON makes maps of objects
    private static Map<String, Object> parameters(String path, String body) {
        var parameters = new HashMap<String, Object>();
        int query = path.indexOf('?');
        if (query >= 0) {
            form(path.substring(query + 1), parameters);
        }
        if (body.startsWith("{")) {
            parameters.putAll((Map<String, Object>) JsonValue.parse(body));
        } else {
            form(body, parameters);
        }
        return parameters;
    }

    private static void form(String text, Map<String, Object> into) {
        for (var pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                into.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
    }

    static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
