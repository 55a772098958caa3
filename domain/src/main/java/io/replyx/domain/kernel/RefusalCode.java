package io.replyx.domain.kernel;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One expected way of saying no. Each capability lists its own as an enum, so that every code can be found, translated
 * and documented.
 */
public interface RefusalCode {

    RefusalKind kind();

    /** English sentence with {@code {name}} placeholders; other languages are the driving adapters' business. */
    String template();

    /** The enum constant's name. */
    String name();

    /** Stable and public: clients branch on it. */
    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    default Refusal refusal() {
        return new Refusal(this, Map.of());
    }

    default Refusal refusal(String name, Object value) {
        return new Refusal(this, Map.of(name, value.toString()));
    }

    default Refusal refusal(String name, Object value, String otherName, Object otherValue) {
        var arguments = new LinkedHashMap<String, String>();
        arguments.put(name, value.toString());
        arguments.put(otherName, otherValue.toString());
        return new Refusal(this, arguments);
    }
}
