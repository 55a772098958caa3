package io.replyx.acceptance.crash;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** One death of the server: when, and whether its database dies with it. */
record Kill(Phase phase, boolean withDatabase) {
    private static final int EACH = 4;

    /** Every phase equally often, half of the times with the database, in a random order. */
    static List<Kill> plan(Random random) {
        var plan = new ArrayList<Kill>();
        for (var phase : Phase.values()) {
            for (int time = 0; time < EACH; time++) {
                plan.add(new Kill(phase, time % 2 == 0));
            }
        }
        Collections.shuffle(plan, random);
        return plan;
    }
}
