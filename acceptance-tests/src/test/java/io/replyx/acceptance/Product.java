package io.replyx.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The built product: its jar and how the launcher script calls it. */
final class Product {
    private static final List<String> FLAGS =
            List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-Dfile.encoding=UTF-8");

    private Product() {}

    /** The folder that holds the README, the launcher script and all modules. */
    static Path home() {
        return Path.of(System.getProperty("replyx.home", "..")).toAbsolutePath().normalize();
    }

    /** Sees nothing of this process's environment but the path. */
    static Process launch(List<String> prefix, Map<String, String> environment, String command) throws IOException {
        var words = new ArrayList<>(prefix);
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(FLAGS);
        words.addAll(cache());
        words.addAll(List.of("-jar", jar().toString(), command));
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().keySet().retainAll(List.of("PATH"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static Path jar() {
        var jar = home().resolve("bootstrap/target/replyx.jar");
        if (Files.notExists(jar) || Files.notExists(jar.resolveSibling("lib"))) {
            throw new AssertionError("the product is not built, there is no " + jar + " with its lib folder");
        }
        return jar;
    }

    private static List<String> cache() {
        var cache = home().resolve("bootstrap/target/replyx.aot");
        return Files.exists(cache) ? List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off", "-Xlog:cds=off") : List.of();
    }
}
