package io.replyx.acceptance.tour;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Types a tour's commands into one shell, and holds the outcome against what the tour says. */
final class Walk {
    private static final int MINUTES = 1;
    private static final String MARK = "end of step with status";
    private static final Pattern STEP = Pattern.compile("(.*?)\n" + MARK + " (\\d+)\n", Pattern.DOTALL);

    private final Tour tour;

    Walk(Tour tour) {
        this.tour = tour;
    }

    /** One entry for everything that is not as the tour says. */
    List<String> complaints() {
        var output = run();
        var outcome = STEP.matcher(output);
        var found = new ArrayList<String>();
        for (var step : tour.steps()) {
            if (!outcome.find()) {
                found.add("the shell stopped in: " + step.commands() + "\n" + output);
                return found;
            }
            found.addAll(complaints(step, outcome.group(1), outcome.group(2)));
        }
        return found;
    }

    private static List<String> complaints(Tour.Step step, String output, String status) {
        var found = new ArrayList<String>();
        if (!status.equals("0")) {
            found.add("status " + status + " after: " + step.commands() + "\n" + output);
        }
        step.expected().stream()
                .filter(expected -> !output.contains(expected))
                .forEach(expected -> found.add("no '" + expected + "' after: " + step.commands() + "\n" + output));
        return found;
    }

    private String run() {
        try {
            var shell = new ProcessBuilder("bash", "-c", script())
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .directory(Path.of(System.getProperty("replyx.home", "..")).toFile());
            shell.environment().keySet().retainAll(List.of("PATH"));
            return output(shell.start());
        } catch (IOException failure) {
            throw new AssertionError("no shell", failure);
        }
    }

    private static String output(Process shell) {
        try (var out = shell.inputReader(UTF_8)) {
            return CompletableFuture.supplyAsync(() -> out.lines().collect(Collectors.joining("\n", "", "\n")))
                    .get(MINUTES, TimeUnit.MINUTES);
        } catch (Exception failure) {
            throw new AssertionError("the tour did not come to its end", failure);
        } finally {
            shell.destroyForcibly();
        }
    }

    private String script() {
        return tour.steps().stream()
                .map(step -> step.commands() + "\nprintf '\\n" + MARK + " %d\\n' $?\n")
                .collect(Collectors.joining());
    }
}
