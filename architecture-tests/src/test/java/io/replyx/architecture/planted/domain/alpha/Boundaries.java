package io.replyx.architecture.planted.domain.alpha;

import io.replyx.application.kernel.UseCase;
import io.replyx.architecture.planted.domain.beta.Beta.CycleTwo;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.concurrent.Executor;

/** Reaches what the domain must not. */
public final class Boundaries {
    /** Public for the other half of the cycle. */
    public record CycleOne(String text) {
        CycleTwo next() {
            return new CycleTwo(this);
        }
    }

    /** One end of a cycle that only the application closes. */
    public record AlphaId(String value) {}

    static final class StartsThread {
        Thread started(Runnable work) {
            return Thread.ofVirtual().start(work);
        }
    }

    static final class StartsProcess {
        ProcessBuilder process(String command) {
            return new ProcessBuilder(command);
        }
    }

    record ReadsEnvironment(String name) {
        boolean present() {
            return System.getenv().containsKey(name);
        }
    }

    static final class ReadsProperty {
        int count() {
            return System.getProperties().size();
        }
    }

    record ReadsFile(Path place) {
        boolean there() {
            return Files.exists(place);
        }
    }

    static final class OpensSocket {
        Socket socket() {
            return new Socket();
        }
    }

    record UsesExecutor(Executor executor) {}

    record Digests(MessageDigest digest) {}

    record SeesApplication(UseCase<String, String> useCase) {}
}
