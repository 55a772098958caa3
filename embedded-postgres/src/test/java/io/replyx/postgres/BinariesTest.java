package io.replyx.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinariesTest {
    @TempDir
    Path cache;

    @Test
    void may_be_unpacked_by_many_at_once() throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Binaries> unpack = () -> Binaries.in(List.of(cache));
            var homes = executor.invokeAll(List.of(unpack, unpack)).stream()
                    .map(future -> future.resultNow().home())
                    .distinct()
                    .toList();
            assertThat(homes).hasSize(1);
            assertThat(cache).isDirectoryContaining(homes.getFirst()::equals);
        }
        try (var entries = Files.list(cache)) {
            assertThat(entries).hasSize(1);
        }
    }

    @Test
    void are_taken_from_the_next_folder_when_the_first_cannot_be_written() throws IOException {
        var file = Files.createFile(cache.resolve("file"));
        var second = cache.resolve("second");
        assertThat(Binaries.in(List.of(file.resolve("impossible"), second)).home())
                .hasParent(second);
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, /postgres-linux-x86_64.txz",
        "Linux, aarch64, /postgres-linux-arm_64.txz",
        "Mac OS X, x86_64, /postgres-darwin-x86_64.txz",
        "Mac OS X, aarch64, /postgres-darwin-arm_64.txz"
    })
    void exist_for_each_system(String system, String processor, String resource) {
        assertThat(Binaries.resource(system, processor)).isEqualTo(resource);
    }

    @Test
    void do_not_exist_for_windows() {
        assertThatThrownBy(() -> Binaries.resource("Windows 11", "amd64")).hasMessageContaining("give a database URL");
    }

    @ParameterizedTest
    @CsvSource({"../escape, 0, ''", "link, 2, /etc/passwd", "link, 2, ../../escape", "device, 3, ''"})
    void are_refused_when_the_archive_reaches_outside_itself(String name, char type, String link) {
        var header = new byte[1024];
        put(header, 0, name);
        put(header, 100, "0000644");
        put(header, 124, "00000000000");
        header[156] = (byte) type;
        put(header, 157, link);
        var reader = new TarReader(new ByteArrayInputStream(header), cache);
        assertThatThrownBy(reader::unpack).isInstanceOf(IOException.class).hasMessageContaining("PostgreSQL archive");
        assertThat(cache).isEmptyDirectory();
    }

    private static void put(byte[] header, int offset, String text) {
        var bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, header, offset, bytes.length);
    }
}
