package io.replyx.postgres;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/** What PostgreSQL keeps in a data directory: {@code postgres/cluster}, its password beside it, a lock and a log. */
record Cluster(Path directory) {
    static final String SUPERUSER = "postgres";
    private static final String STAGING = "postgres.new-";

    /** The folder that belongs to the account PostgreSQL runs under. */
    Path home() {
        return directory.resolve("postgres");
    }

    Path data() {
        return home().resolve("cluster");
    }

    /** Visible in the titles of all its processes, which tells them from those of other clusters. */
    String name() {
        var path = data().toString().getBytes(StandardCharsets.UTF_8);
        return "replyx-" + UUID.nameUUIDFromBytes(path);
    }

    String password() throws IOException {
        return Files.readString(home().resolve("password")).strip();
    }

    void own(RunAs account) throws IOException {
        for (var path : List.of(home(), directory.resolve(DirectoryLock.FILE), directory.resolve(ServerLog.FILE))) {
            if (Files.exists(path)) {
                account.own(path);
            }
        }
    }

    /** The process that last claimed to be this cluster's server; it may be long gone. */
    OptionalLong claimedPid() throws IOException {
        var first = pidFile().stream().findFirst().orElse("");
        return first.matches("[0-9]{1,10}") ? OptionalLong.of(Long.parseLong(first)) : OptionalLong.empty();
    }

    boolean isReady(long pid) throws IOException {
        var lines = pidFile();
        return lines.size() >= 8
                && lines.getFirst().equals(Long.toString(pid))
                && lines.get(7).strip().equals("ready");
    }

    private List<String> pidFile() throws IOException {
        try {
            return Files.readAllLines(data().resolve("postmaster.pid"));
        } catch (NoSuchFileException absent) {
            return List.of();
        }
    }

    /** Only while no server of this cluster lives: PostgreSQL itself takes any process with that number for one. */
    void forgetPid() throws IOException {
        Files.deleteIfExists(data().resolve("postmaster.pid"));
    }

    /** Runs initdb unless it was run to its end before; what an interrupted one left is removed. */
    void initialise(Binaries binaries, RunAs account) throws IOException {
        for (var abandoned : FileTree.startingWith(directory, STAGING)) {
            FileTree.delete(abandoned);
        }
        if (!Files.isDirectory(home())) {
            var staging = Files.createTempDirectory(directory, STAGING);
            initdb(binaries, account, staging);
            Files.move(staging, home(), StandardCopyOption.ATOMIC_MOVE);
            FileTree.sync(directory);
        }
    }

    private static void initdb(Binaries binaries, RunAs account, Path staging) throws IOException {
        writePassword(staging.resolve("password"));
        var data = Files.createDirectory(staging.resolve("cluster"));
        account.own(staging);
        var folder = account.workingFolder(data);
        var words = new ArrayList<>(account.prefix());
        words.addAll(List.of(binaries.program("initdb"), "--pgdata=" + folder));
        words.addAll(List.of("--username=" + SUPERUSER, "--pwfile=" + folder + "/../password", "--auth=scram-sha-256"));
        words.addAll(List.of("--encoding=UTF8", "--locale=C", "--lc-ctype=" + characterType(), "--data-checksums"));
        var result = Command.run(data, words);
        if (!result.succeeded()) {
            throw new PostgresUnavailable("PostgreSQL could not create its data directory in " + staging.getParent()
                    + "; remove the cause, then start again:\n" + lastLines(result));
        }
    }

    private static String lastLines(Command.Result result) {
        var lines = result.output().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }

    private static String characterType() {
        return System.getProperty("os.name").equals("Linux") ? "C.UTF-8" : "en_US.UTF-8";
    }

    private static void writePassword(Path file) throws IOException {
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        Files.createFile(file, asFileAttribute(fromString("rw-------")));
        Files.writeString(file, Base64.getUrlEncoder().encodeToString(random) + "\n");
    }
}
