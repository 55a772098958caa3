package io.replyx.architecture.planted.domain.alpha;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.logging.Logger;

/** Takes what it is not given, and keeps what changes. */
public final class Hygiene {
    static final class AsksTheTime {
        Instant now() {
            return Instant.now();
        }
    }

    static final class AsksTheTimeByReference {
        Supplier<Instant> clock() {
            return Instant::now;
        }
    }

    static final class MakesIds {
        UUID next() {
            return UUID.randomUUID();
        }
    }

    static final class ThrowsDice {
        double thrown() {
            return Math.random();
        }
    }

    static final class HasNoSeed {
        Random chance() {
            return new Random();
        }
    }

    static final class RunsInParallel {
        long longest(List<String> texts) {
            return texts.parallelStream().mapToInt(String::length).max().orElse(0);
        }
    }

    static final class Prints {
        void say(String text) {
            System.out.println(text);
        }
    }

    record LogsBySystem(System.Logger logger) {}

    record LogsByJdk(Logger logger) {}

    static final class HasSetter {
        private String name = "";

        String name() {
            return name;
        }

        void setName(String value) {
            name = value;
        }
    }

    static class OpenClass {}

    /** Anybody may implement it. */
    public interface OpenInterface {}

    /** Anybody may make one, and it changes. */
    public static final class Changing {
        private int count;

        public int next() {
            return count++;
        }
    }

    /** Nobody needs it. */
    public record Unused(String text) {}

    record ProperValue(String text, Instant at) {
        boolean isBefore(ProperValue other) {
            return at.isBefore(other.at);
        }

        Random chance(long seed) {
            return new Random(seed);
        }
    }

    /** Every state is known. */
    public sealed interface ProperState {
        record Only(int length) implements ProperState {}

        static ProperState of(String text) {
            return new Only(ProperPolicy.length(text));
        }
    }

    record ProperHolder(ProperState state) {}

    /** Keeps its notes to itself. */
    public static final class ProperPolicy {
        private int length;

        private ProperPolicy() {}

        public static int length(String text) {
            var policy = new ProperPolicy();
            policy.length += text.length();
            return policy.length;
        }
    }
}
