package io.replyx.widget.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The widget's texts in one language, as its file has them: {@code key=text}, one a line. */
record WidgetLanguage(String name, SortedMap<String, String> texts) {
    /** The forms that a number can ask for; a language has some of them, and all have the last. */
    private static final Pattern PLURAL = Pattern.compile("(.+)\\.(zero|one|two|few|many|other)");

    /** Which forms numbers take. A language that is not named here must be added before its texts. */
    private static final Map<String, List<String>> FORMS = Map.of(
            "en", List.of("one", "other"),
            "ru", List.of("few", "many", "one", "other"));

    static WidgetLanguage parse(String name, List<String> lines) {
        var texts = new TreeMap<String, String>();
        for (var line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                add(texts, name, line);
            }
        }
        return new WidgetLanguage(name, texts);
    }

    private static void add(SortedMap<String, String> texts, String name, String line) {
        int equals = line.indexOf('=');
        if (equals < 1) {
            throw new BuildError(name + ": not a text: " + line);
        }
        if (texts.put(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 1).strip())
                != null) {
            throw new BuildError(name + ": said twice: " + line);
        }
    }

    /** The keys, without the forms of numbers. */
    SortedSet<String> keys() {
        var keys = new TreeSet<String>();
        texts.keySet().forEach(key -> keys.add(stem(key)));
        return keys;
    }

    static String stem(String key) {
        var plural = PLURAL.matcher(key);
        return plural.matches() ? plural.group(1) : key;
    }

    /** What this language lacks, or says differently, in comparison with another. */
    List<String> flaws(WidgetLanguage model) {
        var flaws = new ArrayList<String>();
        for (var key : model.keys()) {
            for (var needed : needed(model, key)) {
                check(needed, key, model, flaws);
            }
        }
        keys().stream()
                .filter(key -> !model.keys().contains(key))
                .forEach(key -> flaws.add("%s: %s is not a text of %s".formatted(name, key, model.name)));
        return flaws;
    }

    private List<String> needed(WidgetLanguage model, String key) {
        if (model.texts.containsKey(key)) {
            return List.of(key);
        }
        var forms = FORMS.get(name);
        if (forms == null) {
            throw new BuildError(name + ": say in Language.FORMS which forms its numbers take");
        }
        return forms.stream().map(form -> key + "." + form).toList();
    }

    private void check(String needed, String key, WidgetLanguage model, List<String> flaws) {
        var text = texts.get(needed);
        if (text == null || text.isEmpty()) {
            flaws.add("%s: %s is missing".formatted(name, needed));
        } else if (text.contains("{}") != model.placesValue(key)) {
            flaws.add("%s: %s has {} and %s has not, or the other way round".formatted(name, needed, model.name));
        }
    }

    private boolean placesValue(String key) {
        return texts.getOrDefault(key, texts.getOrDefault(key + ".other", "")).contains("{}");
    }
}
