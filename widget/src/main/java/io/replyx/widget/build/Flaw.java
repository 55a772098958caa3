package io.replyx.widget.build;

import java.util.List;

/** What is wrong with the sources; stops the build. */
final class Flaw extends RuntimeException {
    Flaw(String what) {
        super(what);
    }

    static void check(List<String> flaws) {
        if (!flaws.isEmpty()) {
            throw new Flaw(String.join("\n", flaws));
        }
    }
}
