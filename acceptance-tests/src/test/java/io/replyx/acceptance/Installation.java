package io.replyx.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A data directory and settings to start servers with. Closed, it leaves neither processes nor files behind. */
public final class Installation implements AutoCloseable {
    private final Path folder;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final List<Process> started = new ArrayList<>();

    private Installation(Path folder) {
        this.folder = folder;
        settings.put("REPLYX_DATA_DIR", data().toString());
        settings.put("REPLYX_PORT", "0");
    }

    /** Nothing in it yet. The account that PostgreSQL runs under may pass through, which a temporary folder forbids. */
    public static Installation fresh() {
        try {
            var folder = Files.createTempDirectory("replyx-acceptance-").toRealPath();
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            return new Installation(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public Installation with(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    public Installation onPort(int port) {
        return with("REPLYX_PORT", Integer.toString(port));
    }

    public Path data() {
        return folder.resolve("data");
    }

    /** A folder beside the data directory, for whatever else belongs to it. */
    public Path folder(String name) {
        return folder.resolve(name);
    }

    /** Talks to the embedded PostgreSQL that runs now, as its superuser. */
    public Superuser superuser() {
        return new Superuser(database().port(), data().resolve("postgres/postgres/password"));
    }

    /** Returns when it is ready for requests. */
    public ServerProcess start() {
        return launch(List.of()).ready();
    }

    /** Starts it as the leader of a process group, as an interactive shell does, and ready to be interrupted. */
    public ServerProcess startAsGroup() {
        return launch(List.of("env", "--default-signal=INT", "setsid")).ready();
    }

    /** Starts the demo, and returns at once. */
    public ServerProcess demo() {
        return process(List.of(), "demo");
    }

    /** Runs a command of the product that is expected to end by itself. */
    public ServerProcess.Ended run(String command) {
        return process(List.of(), command).awaitEnd();
    }

    /** Returns at once. */
    public ServerProcess launch(List<String> prefix) {
        return process(prefix, "start");
    }

    ServerProcess.Ended train(Path cache) {
        return started(() -> Product.launchTraining(cache, settings)).awaitEnd();
    }

    private interface Launch {
        Process go() throws IOException;
    }

    private ServerProcess process(List<String> prefix, String command) {
        return started(() -> Product.launch(prefix, settings, command));
    }

    private ServerProcess started(Launch launch) {
        try {
            var process = launch.go();
            started.add(process);
            return new ServerProcess(process, database());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private ClusterProcesses database() {
        return new ClusterProcesses(data().resolve("postgres/postgres/cluster"));
    }

    @Override
    public void close() {
        started.forEach(process -> process.toHandle().destroyForcibly());
        database().kill();
        try {
            Files.walkFileTree(folder, new Deletion());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException broken) throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
