package io.replyx.acceptance.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.acceptance.Api;
import io.replyx.acceptance.FreePort;
import io.replyx.acceptance.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StartTest {
    private final Installation installation = Installation.fresh();

    @AfterEach
    void leave_nothing_behind() {
        installation.close();
    }

    @Test
    void needs_nothing_but_an_empty_directory_and_says_where_it_listens_and_what_to_try() {
        var server = installation.start();
        assertThat(server.output())
                .contains("is ready", "It listens on   " + server.url(), "Data lives in   " + installation.data())
                .contains("the offline answerer", server.url() + "/api/auth/register", "Ctrl-C stops it")
                .doesNotContain("Exception", " ERROR ");
        assertThat(new Api(server.url()).get("/health").expect(200).text("/status"))
                .isEqualTo("up");
    }

    @Test
    void refuses_a_second_start_in_the_same_directory_with_one_line_and_leaves_the_first_alone() {
        var first = installation.start();
        var second = installation.run("start");
        assertThat(second.code()).isEqualTo(1);
        assertThat(complaints(second.lines())).singleElement().asString().contains("already running");
        assertThat(second.output()).doesNotContain("\tat ");
        new Api(first.url()).get("/health").expect(200);
    }

    @Test
    void refuses_a_port_that_is_taken_with_one_line_and_leaves_no_database_behind() throws IOException {
        try (var taken = new ServerSocket(FreePort.find(), 1, InetAddress.getLoopbackAddress())) {
            var ended = installation.onPort(taken.getLocalPort()).run("start");
            assertThat(ended.code()).isEqualTo(1);
            assertThat(complaints(ended.lines())).singleElement().asString().contains("" + taken.getLocalPort());
            assertThat(ended.output()).doesNotContain("\tat ");
        }
        installation.start().database().kill();
    }

    @Test
    void keeps_its_files_from_other_users() throws IOException {
        installation.start();
        var data = installation.data();
        assertThat(List.of("secret.key", "postgres/postgres.log", "postgres/postgres/password"))
                .allSatisfy(file -> assertThat(permissions(data.resolve(file))).isEqualTo("rw-------"));
        assertThat(List.of("postgres/postgres", "postgres/postgres/cluster"))
                .allSatisfy(
                        folder -> assertThat(permissions(data.resolve(folder))).isEqualTo("rwx------"));
        assertThat(readableByOthers(data)).isEmpty();
    }

    @Test
    void brings_a_database_to_its_schema_without_serving() {
        var migrated = installation.run("migrate");
        assertThat(migrated.code()).isZero();
        assertThat(migrated.output()).contains("is at this version's schema").doesNotContain("It listens on");
        assertThat(installation.start().output()).doesNotContain("Brought the database");
    }

    private static List<String> complaints(List<String> lines) {
        return lines.stream().filter(line -> line.startsWith("replyx: ")).toList();
    }

    /** Files with something in them that another user could get to. */
    private static List<Path> readableByOthers(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> permissions(file).endsWith("r--")
                            || permissions(file).endsWith("r-x"))
                    .flatMap(StartTest::contents)
                    .toList();
        }
    }

    private static Stream<Path> contents(Path file) {
        try {
            if (Files.isDirectory(file)) {
                return readableByOthers(file).stream();
            }
            return Files.size(file) > 0 ? Stream.of(file) : Stream.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String permissions(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
