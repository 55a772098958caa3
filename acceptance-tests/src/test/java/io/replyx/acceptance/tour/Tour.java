package io.replyx.acceptance.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The commands that a document tells its reader to type: what stands in {@code sh} blocks between {@code <!-- tour -->}
 * and {@code <!-- /tour -->}. Lines that begin with {@code # -> } say what the output of the commands above them holds.
 */
record Tour(List<Step> steps) {
    private static final Pattern TOUR = Pattern.compile("<!-- tour -->(.*?)<!-- /tour -->", Pattern.DOTALL);
    private static final Pattern BLOCK = Pattern.compile("^```sh\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final String EXPECTED = "# -> ";

    /** Commands up to the next expectations. */
    record Step(String commands, List<String> expected) {}

    Tour {
        steps = List.copyOf(steps);
    }

    /** @throws IllegalArgumentException for a document without a tour, or with one that promises nothing */
    static Tour in(String document) {
        var steps = new Steps();
        TOUR.matcher(document)
                .results()
                .forEach(tour -> BLOCK.matcher(tour.group(1))
                        .results()
                        .forEach(block -> block.group(1).lines().forEach(steps::add)));
        var tour = new Tour(steps.all());
        if (tour.steps().stream().allMatch(step -> step.expected().isEmpty())) {
            throw new IllegalArgumentException("there is no tour, or none that says what comes of it");
        }
        return tour;
    }

    private static final class Steps {
        private final List<Step> finished = new ArrayList<>();
        private final List<String> commands = new ArrayList<>();
        private final List<String> expected = new ArrayList<>();

        void add(String line) {
            if (line.startsWith(EXPECTED)) {
                expected.add(line.substring(EXPECTED.length()).strip());
                return;
            }
            if (!expected.isEmpty()) {
                finish();
            }
            commands.add(line);
        }

        List<Step> all() {
            if (!commands.isEmpty()) {
                finish();
            }
            return finished;
        }

        private void finish() {
            finished.add(new Step(String.join("\n", commands), List.copyOf(expected)));
            commands.clear();
            expected.clear();
        }
    }
}
