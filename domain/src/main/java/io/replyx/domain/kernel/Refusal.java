package io.replyx.domain.kernel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An expected no, with a stable code. Anything else that is thrown is a defect. */
public final class Refusal extends RuntimeException {
    private final transient RefusalCode code;
    private final transient Map<String, String> arguments;
    private final transient List<Violation> violations;

    /** One field that broke a rule. */
    public record Violation(String field, RefusalCode code, Map<String, String> arguments) {
        public Violation {
            arguments = Map.copyOf(arguments);
        }
    }

    Refusal(RefusalCode code, Map<String, String> arguments) {
        this(code, arguments, List.of());
    }

    private Refusal(RefusalCode code, Map<String, String> arguments, List<Violation> violations) {
        super(fill(code.template(), arguments), null, false, false);
        this.code = code;
        this.arguments = Map.copyOf(new LinkedHashMap<>(arguments));
        this.violations = List.copyOf(violations);
    }

    /** Several fields at once, so that a form can mark them all. */
    public static Refusal of(List<Violation> violations) {
        var fields = String.join(", ", violations.stream().map(Violation::field).toList());
        return new Refusal(InputRefusal.INVALID_INPUT, Map.of("fields", fields), violations);
    }

    /** This refusal said about one field of a request. */
    public Violation about(String field) {
        return new Violation(field, code, arguments);
    }

    public RefusalCode code() {
        return code;
    }

    public RefusalKind kind() {
        return code.kind();
    }

    public Map<String, String> arguments() {
        return arguments;
    }

    public List<Violation> violations() {
        return violations;
    }

    /** Puts the arguments into a template's {@code {name}} places. */
    public static String fill(String template, Map<String, String> arguments) {
        var text = template;
        for (var argument : arguments.entrySet()) {
            text = text.replace("{" + argument.getKey() + "}", argument.getValue());
        }
        return text;
    }
}
