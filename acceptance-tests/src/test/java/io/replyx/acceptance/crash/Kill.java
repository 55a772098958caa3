package io.replyx.acceptance.crash;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** One death of the server: when, and whether its database dies with it. */
record Kill(Phase phase, boolean withDatabase) {
    private static final int AIMED = 3;
    private static final int BLIND = 5;

    /** Every phase, and some deaths at any moment, in a random order; half of them with the database. */
    static List<Kill> plan(Random random) {
        var phases = new ArrayList<Phase>();
        for (var phase : Phase.values()) {
            phases.addAll(Collections.nCopies(phase == Phase.ANY_MOMENT ? BLIND : AIMED, phase));
        }
        var plan = new ArrayList<Kill>();
        for (var phase : phases) {
            plan.add(new Kill(phase, plan.size() % 2 == 0));
        }
        Collections.shuffle(plan, random);
        return plan;
    }
}
