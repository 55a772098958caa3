package io.replyx.widget.build;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All texts: one file a language, checked against each other and against what the scripts say. */
final class WidgetTexts {
    /** The language that the others are compared with. */
    private static final String MODEL = "en";

    /** A key in a script; one that ends in a dot is the beginning of a key. */
    private static final Pattern SAID = Pattern.compile("\\b(?:say|count)\\(\\s*'([a-z0-9_.]+)'");

    /** As {@code i18n.js} has it. */
    private static final String BETWEEN = "|";

    private final SortedMap<String, WidgetLanguage> languages;

    WidgetTexts(SortedMap<String, WidgetLanguage> languages) {
        this.languages = languages;
    }

    void check(Collection<String> scripts) {
        var model = languages.get(MODEL);
        if (model == null) {
            throw new BuildError("there are no texts in " + MODEL);
        }
        var flaws = new ArrayList<String>();
        languages.values().forEach(language -> flaws.addAll(language.flaws(model)));
        flaws.addAll(compared(model, said(scripts)));
        BuildError.check(flaws);
    }

    private static Collection<String> said(Collection<String> scripts) {
        var said = new TreeSet<String>();
        scripts.forEach(script -> SAID.matcher(script).results().forEach(match -> said.add(match.group(1))));
        return said;
    }

    private static List<String> compared(WidgetLanguage model, Collection<String> said) {
        var unknown = said.stream()
                .filter(key -> model.keys().stream().noneMatch(known -> fits(key, known)))
                .map(key -> "the scripts say " + key + ", which no language has");
        var unsaid = model.keys().stream()
                .filter(known -> said.stream().noneMatch(key -> fits(key, known)))
                .map(key -> "no script says " + key);
        return Stream.concat(unknown, unsaid).toList();
    }

    private static boolean fits(String said, String known) {
        return said.endsWith(".") ? known.startsWith(said) : known.equals(said);
    }

    /** The module that the bundle gets its texts from: keys once, and each language's texts in their order. */
    String module() {
        var keys = new TreeSet<String>();
        languages.values().forEach(language -> keys.addAll(language.texts().keySet()));
        return "/** @const */\nexport const TEXTS = {\n  keys: " + packed(keys.stream()) + ",\n  languages: {\n"
                + languages.values().stream()
                        .map(language -> "    " + JsLiteral.js(language.name()) + ": " + texts(language, keys))
                        .collect(Collectors.joining(",\n"))
                + "\n  },\n};\n";
    }

    private static String texts(WidgetLanguage language, Collection<String> keys) {
        return packed(keys.stream().map(key -> language.texts().getOrDefault(key, "")));
    }

    private static String packed(Stream<String> texts) {
        return JsLiteral.js(texts.peek(WidgetTexts::checkPackable).collect(Collectors.joining(BETWEEN)));
    }

    private static void checkPackable(String text) {
        if (text.contains(BETWEEN)) {
            throw new BuildError("A text must not hold " + BETWEEN + ": " + text);
        }
    }
}
