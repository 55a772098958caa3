package io.replyx.widget.build;

import java.util.List;

/** What is wrong with the sources; stops the build. */
final class BuildError extends RuntimeException {
    BuildError(String what) {
        super(what);
    }

    static void check(List<String> flaws) {
        if (!flaws.isEmpty()) {
            throw new BuildError(String.join("\n", flaws));
        }
    }
}
