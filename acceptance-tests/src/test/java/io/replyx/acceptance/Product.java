package io.replyx.acceptance;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The built product: its jar and how the launcher script calls it. */
public final class Product {
    private static final List<String> FLAGS =
            List.of("-Xms64m", "-Xmx256m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-Dfile.encoding=UTF-8");

    private Product() {}

    /** The folder that holds the README, the launcher script and all modules. */
    public static Path home() {
        return Path.of(System.getProperty("replyx.home", "..")).toAbsolutePath().normalize();
    }

    /** Sees nothing of this process's environment but the path. */
    static Process launch(List<String> prefix, Map<String, String> environment, String command) throws IOException {
        return launch(prefix, cache(), environment, command);
    }

    /** A start on throw-away data that writes the cache. */
    static Process launchTraining(Path cache, Map<String, String> environment) throws IOException {
        return launch(List.of(), List.of("-XX:AOTCacheOutput=" + cache), environment, "training");
    }

    private static Process launch(
            List<String> prefix, List<String> flags, Map<String, String> environment, String command)
            throws IOException {
        var words = new ArrayList<>(prefix);
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(FLAGS);
        words.addAll(flags);
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

    /**
     * Of the product where it is fresh, else one of our own: without it a start takes twice the work. One that is older than
     * any jar holds classes that are gone.
     */
    private static List<String> cache() throws IOException {
        var jar = newest(jar());
        var shipped = jar().resolveSibling("replyx.aot");
        var own = home().resolve("acceptance-tests/target/replyx.aot");
        if (isOlder(shipped, jar)) {
            trainUnlessFresh(own, jar);
        }
        var cache = isOlder(shipped, jar) ? own : shipped;
        return List.of("-XX:AOTCache=" + cache, "-Xlog:disable", "-Xlog:all=error:stderr");
    }

    private static Path newest(Path jar) throws IOException {
        try (var libraries = Files.list(jar.resolveSibling("lib"))) {
            return Stream.concat(Stream.of(jar), libraries)
                    .max(Comparator.comparingLong(file -> file.toFile().lastModified()))
                    .orElseThrow();
        }
    }

    private static boolean isOlder(Path file, Path jar) throws IOException {
        return Files.notExists(file) || Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(jar)) < 0;
    }

    /** By one of the test processes, while the others wait. */
    private static void trainUnlessFresh(Path cache, Path jar) throws IOException {
        var lock = cache.resolveSibling("replyx.aot.lock");
        try (var file = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = file.lock()) {
            if (isOlder(cache, jar)) {
                train(cache);
            }
        }
    }

    private static void train(Path cache) {
        try (var throwAway = Installation.fresh()) {
            var ended = throwAway.train(cache);
            if (ended.code() != 0 || Files.notExists(cache)) {
                throw new AssertionError("the training run failed:\n" + ended.output());
            }
        }
    }
}
