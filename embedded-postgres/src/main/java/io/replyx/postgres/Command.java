package io.replyx.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Programs run with an emptied environment, so that the caller's language and libpq settings do not reach them. */
final class Command {
    private static final String DEFAULT_PATH = "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin";

    record Result(int status, String output) {
        boolean succeeded() {
            return status == 0;
        }
    }

    private Command() {}

    static ProcessBuilder prepare(Path directory, List<String> words) {
        var builder = new ProcessBuilder(words).directory(directory.toFile()).redirectErrorStream(true);
        var path = builder.environment().getOrDefault("PATH", DEFAULT_PATH);
        builder.environment().clear();
        builder.environment().put("PATH", path);
        return builder.redirectInput(new File("/dev/null"));
    }

    /** Runs to the end; a program that does not exist counts as failed. */
    static Result run(Path directory, List<String> words) {
        try {
            var process = prepare(directory, words).start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output.strip());
        } catch (IOException failure) {
            return new Result(127, String.valueOf(failure.getMessage()));
        } catch (InterruptedException interrupted) {
            throw Polling.interrupted(interrupted);
        }
    }
}
