package io.replyx.http.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.replyx.application.kernel.Patch;
import io.replyx.domain.kernel.InputRefusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Reads the fields of a JSON object. Violations are collected; {@link #check} names them all, together with every field
 * that nobody asked for.
 */
public final class JsonFields {
    private final JsonNode object;
    private final String prefix;
    private final FieldViolations violations;
    private final Set<String> known = new HashSet<>();
    private final List<JsonFields> objects = new ArrayList<>();

    JsonFields(JsonNode object, String prefix, FieldViolations violations) {
        this.object = object;
        this.prefix = prefix;
        this.violations = violations;
    }

    public boolean has(String name) {
        return object.has(name);
    }

    public <T> ParsedField<T> required(String name, FieldReader<T> read) {
        var node = node(name);
        return violations.read(prefix + name, () -> {
            if (isAbsent(node)) {
                throw InputRefusal.REQUIRED.refusal();
            }
            return read.from(node);
        });
    }

    /** Missing and {@code null} are the same. */
    public <T> ParsedField<Optional<T>> optional(String name, FieldReader<T> read) {
        var node = node(name);
        return violations.read(prefix + name, () -> isAbsent(node) ? Optional.empty() : Optional.of(read.from(node)));
    }

    /** A list whose broken entries are named one by one, {@code name[1]}, and what is to be made of it. */
    public <T, R> ParsedField<R> entries(String name, int max, FieldReader<T> entry, Function<List<T>, R> make) {
        var nodes = required(name, FieldReader.list(max, node -> node));
        if (nodes.isBroken()) {
            return ParsedField.broken();
        }
        var path = prefix + name;
        var entries = ParsedField.all(IntStream.range(0, nodes.get().size())
                .mapToObj(i -> violations.read(
                        path + "[" + i + "]", () -> entry.from(nodes.get().get(i))))
                .toList());
        return entries.isBroken() ? ParsedField.broken() : violations.read(path, () -> make.apply(entries.get()));
    }

    /** Like {@link #entries}, for partial updates. */
    public <T, R> ParsedField<Patch<R>> changedEntries(
            String name, int max, FieldReader<T> entry, Function<List<T>, R> make) {
        return has(name) ? changed(entries(name, max, entry, make)) : kept(name);
    }

    /** Whether it is there and says "nothing". */
    public boolean isNull(String name) {
        return has(name) && object.get(name).isNull();
    }

    /** For partial updates: missing keeps what is there. */
    public <T> ParsedField<Patch<T>> change(String name, FieldReader<T> read) {
        return has(name) ? changed(required(name, read)) : kept(name);
    }

    /** Like {@link #change}, for a setting that {@code null} removes. */
    public <T> ParsedField<Patch<Optional<T>>> clearable(String name, FieldReader<T> read) {
        return has(name) ? changed(optional(name, read)) : kept(name);
    }

    /** The fields of an object inside this one; of an empty one when it is missing. */
    public JsonFields object(String name) {
        var node = node(name);
        if (!isAbsent(node) && !node.isObject()) {
            violations.add(prefix + name, InputRefusal.WRONG_TYPE.refusal("expected", ExpectedType.OBJECT));
        }
        var inner = new JsonFields(node, prefix + name + ".", violations);
        objects.add(inner);
        return inner;
    }

    /** @throws io.replyx.domain.kernel.Refusal that names everything wrong with the whole request */
    public void check() {
        refuseUnknown();
        violations.check();
    }

    private void refuseUnknown() {
        objects.forEach(JsonFields::refuseUnknown);
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                violations.add(prefix + TextValidation.shown(name), InputRefusal.UNKNOWN_FIELD.refusal());
            }
        });
    }

    private <T> ParsedField<Patch<T>> changed(ParsedField<T> field) {
        return field.map(Patch::to);
    }

    private <T> ParsedField<Patch<T>> kept(String name) {
        known.add(name);
        return ParsedField.of(Patch.keep());
    }

    private JsonNode node(String name) {
        known.add(name);
        var node = object.get(name);
        return node == null ? MissingNode.getInstance() : node;
    }

    private static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }
}
