package io.replyx.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A second Java process that runs {@link Keeper}. */
record ChildJvm(Process process, BufferedReader output) implements AutoCloseable {
    static ChildJvm keeping(Path directory) throws IOException {
        return start(List.of(), System.getenv(), System.getProperty("java.class.path"), List.of(directory.toString()));
    }

    static ChildJvm start(
            List<String> prefix, Map<String, String> environment, String classPath, List<String> arguments)
            throws IOException {
        var words = new ArrayList<>(prefix);
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", classPath, Keeper.class.getName()));
        words.addAll(arguments);
        var builder = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().clear();
        builder.environment().putAll(environment);
        var process = builder.start();
        return new ChildJvm(process, process.inputReader());
    }

    /** The first line it says: that it is ready, or why not. */
    String word() throws IOException {
        return String.valueOf(output.readLine());
    }

    ChildJvm ready() throws IOException {
        var word = word();
        if (!word.startsWith("ready ")) {
            throw new AssertionError(
                    "The child JVM says: " + word + output.lines().toList());
        }
        return this;
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Lets it stop its server and end. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            process.waitFor();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw Polling.interrupted(interrupted);
        }
    }
}
