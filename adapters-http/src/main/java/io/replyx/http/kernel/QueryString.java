package io.replyx.http.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes {@code a=1&b=2} apart, refusing what is not properly encoded UTF-8. Also the form of a plain HTML form. */
public final class QueryString {
    private QueryString() {}

    static Map<String, List<String>> parse(String encoded) {
        var values = new LinkedHashMap<String, List<String>>();
        for (var pair : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            var name = decode(equals < 0 ? pair : pair.substring(0, equals));
            var value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            if (!name.isEmpty()) {
                values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
            }
        }
        return values;
    }

    /** The first value of a parameter. */
    public static Optional<String> value(String encoded, String name) {
        return parse(encoded).getOrDefault(name, List.of()).stream().findFirst();
    }

    private static String decode(String encoded) {
        if (encoded.indexOf('%') < 0 && encoded.indexOf('+') < 0) {
            return encoded;
        }
        var bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char unit = encoded.charAt(i);
            if (unit == '%') {
                bytes.write(hex(encoded, i + 1) << 4 | hex(encoded, i + 2));
                i += 2;
            } else if (unit == '+') {
                bytes.write(' ');
            } else {
                bytes.writeBytes(String.valueOf(unit).getBytes(UTF_8));
            }
        }
        return Json.decode(bytes.toByteArray());
    }

    private static int hex(String text, int index) {
        int digit = index < text.length() ? Character.digit(text.charAt(index), 16) : -1;
        if (digit < 0) {
            throw HttpRefusal.MALFORMED_REQUEST.refusal();
        }
        return digit;
    }
}
