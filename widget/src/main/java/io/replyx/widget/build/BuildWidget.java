package io.replyx.widget.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes {@code widget.js}, unless what it is made from is what it was made from the last time. */
final class BuildWidget {
    private final Sources sources;
    private final Path output;

    private BuildWidget(Sources sources, Path output) {
        this.sources = sources;
        this.output = output;
    }

    /** @param args the folder of the sources, and the file to write */
    public static void main(String[] args) throws IOException {
        try {
            new BuildWidget(new Sources(Path.of(args[0])), Path.of(args[1])).run();
        } catch (BuildError error) {
            System.err.println(error.getMessage());
            System.exit(1);
        }
    }

    private void run() throws IOException {
        var modules = modules();
        var externs = sources.read("externs", ".js");
        var stamp = output.resolveSibling("build/sources.sha256");
        var fingerprint = fingerprint(List.of(modules, externs, sources.read("java", ".java")));
        if (Files.exists(output)
                && Files.exists(stamp)
                && Files.readString(stamp).equals(fingerprint)) {
            return;
        }
        var script = Bundle.of(modules, externs);
        int size = SizeLimit.check(script);
        Files.createDirectories(stamp.getParent());
        Files.writeString(output, script);
        Files.writeString(stamp, fingerprint);
        System.out.printf("widget.js: %d bytes, %d compressed%n", script.getBytes(UTF_8).length, size);
    }

    private SortedMap<String, String> modules() {
        var modules = new TreeMap<>(sources.read("js", ".js"));
        var texts = new WidgetTexts(sources.languages());
        texts.check(modules.values());
        modules.put("js/texts.js", texts.module());
        modules.put(
                "js/styles.js",
                Styles.module(List.copyOf(sources.read("css", ".css").values())));
        return modules;
    }

    private static String fingerprint(List<SortedMap<String, String>> all) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            all.forEach(
                    files -> files.forEach((path, text) -> digest.update((path + "\0" + text + "\0").getBytes(UTF_8))));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
