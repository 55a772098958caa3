package io.replyx.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a process says, collected while it runs. */
final class Output {
    private static final Duration END = Duration.ofSeconds(5);

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Thread reader;

    private Output(InputStream stream) {
        this.reader = Thread.ofVirtual().unstarted(() -> collect(stream));
    }

    static Output of(Process process) {
        var output = new Output(process.getInputStream());
        output.reader.start();
        return output;
    }

    String text() {
        return String.join("\n", lines);
    }

    /** All of it, once the process has ended. */
    String whole() throws InterruptedException {
        if (!reader.join(END)) {
            throw new AssertionError("somebody else still writes into the output of a process that ended");
        }
        return text();
    }

    Optional<Matcher> find(Pattern pattern) {
        return lines.stream().map(pattern::matcher).filter(Matcher::find).findFirst();
    }

    private void collect(InputStream stream) {
        try (var text = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
            text.lines().forEach(lines::add);
        } catch (IOException broken) {
            lines.add("(output broke off: " + broken.getMessage() + ")");
        }
    }
}
