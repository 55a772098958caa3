package io.replyx.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Child JVMs as root, real or of a user namespace, and as an ordinary user, whoever runs the tests. */
class AccountTest {
    private static final List<String> AS_ROOT = RunAs.isRoot() ? List.of() : List.of("unshare", "--map-root-user");
    private static final List<String> AS_NOBODY =
            RunAs.isRoot() ? List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups") : List.of();

    private static Path programs = Path.of("/");

    private Path directory = Path.of("/");

    /** The local repository may lie in a home folder that other users may not enter. */
    @BeforeAll
    static void copy_class_path() throws IOException {
        programs = open(Files.createTempDirectory("replyx-account-test-"));
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            var source = Path.of(entry);
            copy(source, programs.resolve(Integer.toHexString(entry.hashCode()) + "-" + source.getFileName()));
        }
    }

    @BeforeEach
    void create_directory() throws IOException {
        directory = open(Files.createTempDirectory("replyx-account-test-"));
    }

    @AfterEach
    void remove_directory() {
        EmbeddedPostgres.in(directory).erase();
    }

    @AfterAll
    static void remove_class_path() throws IOException {
        FileTree.delete(programs);
    }

    @Test
    void works_for_root() throws IOException {
        try (var child = start(AS_ROOT, Map.of(), "data")) {
            assertThat(child.word()).startsWith("ready");
            assertThat(FileTree.uid(Path.of("/proc", pid("data")))).isNotZero();
        }
    }

    @Test
    void works_for_an_ordinary_user_without_a_home() throws IOException {
        giveAway(directory);
        try (var child = start(AS_NOBODY, Map.of("HOME", "/nonexistent"), "data")) {
            assertThat(child.word()).startsWith("ready");
            assertThat(FileTree.uid(directory.resolve("data/postgres"))).isEqualTo(FileTree.uid(directory));
        }
    }

    @Test
    void works_for_root_and_the_owner_in_turn() throws IOException {
        giveAway(directory);
        for (var prefix : List.of(AS_ROOT, AS_NOBODY, AS_ROOT, AS_NOBODY)) {
            try (var child = start(prefix, Map.of(), ".")) {
                assertThat(child.word()).startsWith("ready");
            }
        }
    }

    @Test
    void works_for_root_inside_a_closed_folder() throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        try (var child = start(AS_ROOT, Map.of(), "deep/data")) {
            assertThat(child.word()).startsWith("ready");
        }
    }

    @Test
    void works_for_root_where_changing_the_user_is_impossible() throws IOException {
        var tools = tools("setsid", "unshare", "true", "id", "sh");
        try (var child = start(AS_ROOT, Map.of("PATH", tools), "data")) {
            assertThat(child.word()).startsWith("ready");
        }
        try (var child = start(AS_ROOT, Map.of(), "data")) {
            assertThat(child.word()).startsWith("ready");
        }
        try (var child = start(AS_ROOT, Map.of("PATH", tools), "data")) {
            assertThat(child.word()).startsWith("ready");
        }
    }

    @Test
    void says_so_in_one_line_when_root_has_no_way_down() throws IOException {
        try (var child = start(AS_ROOT, Map.of("PATH", tools("setsid", "true", "id", "sh")), "data")) {
            assertThat(child.word()).startsWith("refused").contains("neither setpriv nor unshare -U works");
            assertThat(child.output().readLine()).isNull();
        }
    }

    @Test
    void says_which_folder_above_the_programs_is_closed() throws IOException {
        var closed = Files.createDirectory(directory.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rw-------"));
        if (RunAs.isRoot()) {
            assertRefusesCacheIn(closed);
        } else {
            assertThat(RunAs.choose(new Cluster(directory))).isEqualTo(new RunAs.Self());
        }
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }

    private void assertRefusesCacheIn(Path closed) throws IOException {
        var arguments = List.of(
                directory.resolve("data").toString(), closed.resolve("cache").toString());
        try (var child = ChildJvm.start(AS_ROOT, System.getenv(), classPath(), arguments)) {
            assertThat(child.word()).startsWith("refused").contains("may not enter " + closed);
        }
    }

    private ChildJvm start(List<String> prefix, Map<String, String> environment, String name) throws IOException {
        return ChildJvm.start(
                prefix,
                environment,
                classPath(),
                List.of(directory.resolve(name).toString()));
    }

    private String pid(String name) throws IOException {
        var cluster = new Cluster(directory.resolve(name));
        return Long.toString(cluster.claimedPid().orElseThrow());
    }

    private String tools(String... names) throws IOException {
        var folder = open(Files.createDirectories(directory.resolve("tools-" + names.length)));
        for (var name : names) {
            var program = Stream.of("/usr/bin", "/bin")
                    .map(path -> Path.of(path, name))
                    .filter(Files::exists)
                    .findFirst();
            Files.createSymbolicLink(folder.resolve(name), program.orElseThrow());
        }
        return folder.toString();
    }

    private static void giveAway(Path folder) throws IOException {
        if (RunAs.isRoot()) {
            FileTree.own(folder, 65534, 65534);
        }
    }

    private static Path open(Path folder) throws IOException {
        return Files.setPosixFilePermissions(folder, FileTree.OPEN);
    }

    private static String classPath() throws IOException {
        try (var entries = Files.list(programs)) {
            return entries.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var paths = Files.walk(from)) {
            for (var path : paths.toList()) {
                var target = to.resolve(from.relativize(path).toString());
                Files.copy(path, target);
                Files.setPosixFilePermissions(target, FileTree.OPEN);
            }
        }
    }
}
