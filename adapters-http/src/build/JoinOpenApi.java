import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Joins docs/openapi into one OpenAPI document: the shared file, then one file a capability, in the order of their names.
 * Run by the build with the folder and the file to write. Works on lines: keys of {@code paths} are indented by two
 * spaces, those of {@code components} by two and four.
 */
final class JoinOpenApi {
    private static final Pattern KEY = Pattern.compile("( {2}| {4})([^ #].*?):.*");
    private static final Pattern PROBLEMS = Pattern.compile("( +)problems: \\[([0-9, ]+)]");
    private static final Pattern REFERENCE = Pattern.compile("#/components/(\\w+)/(\\w+)");
    private static final Map<String, String> PROBLEM = Map.of(
            "401", "Unauthenticated",
            "403", "Forbidden",
            "404", "NotFound",
            "409", "Conflict",
            "413", "TooLarge",
            "415", "WrongContentType",
            "422", "Invalid",
            "429", "TooManyAttempts",
            "503", "Unavailable",
            "504", "ReplyTimeout");

    private final StringBuilder head = new StringBuilder();
    private final Map<String, StringBuilder> paths = new LinkedHashMap<>();
    private final Map<String, Map<String, StringBuilder>> components = new TreeMap<>();

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        var document = new JoinOpenApi();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(each -> each.toString().endsWith(".yaml")).sorted().toList()) {
                document.add(file.getFileName().toString(), Files.readAllLines(file));
            }
        }
        var target = Path.of(arguments[1]);
        Files.createDirectories(target.getParent());
        Files.writeString(target, document.joined());
    }

    private void add(String file, List<String> lines) {
        var part = "";
        var section = "";
        var current = head;
        for (var line : lines) {
            if (line.equals("paths:") || line.equals("components:")) {
                part = line;
                continue;
            }
            var key = KEY.matcher(line);
            if (part.equals("paths:") && key.matches() && key.group(1).length() == 2) {
                current = begin(paths, key.group(2), file);
            } else if (part.equals("components:") && key.matches() && key.group(1).length() == 2) {
                section = key.group(2);
                continue;
            } else if (part.equals("components:") && key.matches()) {
                current = begin(components.computeIfAbsent(section, _ -> new LinkedHashMap<>()), key.group(2), file);
            }
            if (!part.isEmpty() || !line.startsWith("#")) {
                current.append(expanded(line)).append('\n');
            }
        }
    }

    private static StringBuilder begin(Map<String, StringBuilder> known, String key, String file) {
        if (known.containsKey(key)) {
            throw new IllegalStateException(file + " says " + key + ", which another file says already");
        }
        var block = new StringBuilder();
        known.put(key, block);
        return block;
    }

    private static String expanded(String line) {
        var problems = PROBLEMS.matcher(line);
        if (!problems.matches()) {
            return line;
        }
        var each = List.of(problems.group(2).split(", "));
        return String.join("\n", each.stream().map(status -> problem(problems.group(1), status)).toList());
    }

    private static String problem(String indent, String status) {
        if (!PROBLEM.containsKey(status)) {
            throw new IllegalStateException("there is no problem response for " + status);
        }
        return indent + "'" + status + "': {$ref: '#/components/responses/" + PROBLEM.get(status) + "'}";
    }

    private String joined() {
        var all = new StringBuilder(head).append("paths:\n");
        paths.values().forEach(all::append);
        all.append("\ncomponents:\n");
        components.forEach((section, entries) -> {
            all.append("  ").append(section).append(":\n");
            entries.values().forEach(all::append);
        });
        REFERENCE.matcher(all).results().forEach(found -> check(found.group(1), found.group(2)));
        return all.toString();
    }

    private void check(String section, String name) {
        if (!components.getOrDefault(section, Map.of()).containsKey(name)) {
            throw new IllegalStateException("there is no " + name + " among the " + section);
        }
    }
}
