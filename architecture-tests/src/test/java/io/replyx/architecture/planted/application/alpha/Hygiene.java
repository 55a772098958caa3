package io.replyx.architecture.planted.application.alpha;

import java.util.random.RandomGenerator;
import org.slf4j.Logger;

final class Hygiene {
    static final class DrawsRandomly {
        RandomGenerator chance() {
            return RandomGenerator.getDefault();
        }
    }

    record LogsBySlf4j(Logger logger) {}

    static final class DialogManager {}

    static final class DialogUtil {}

    static final class HasPublicField {
        public String name = "";
    }
}
