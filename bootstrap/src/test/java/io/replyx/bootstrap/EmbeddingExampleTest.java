package io.replyx.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.testkit.memory.InMemoryPersistence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddingExampleTest {
    private static final Path EXAMPLE = Path.of("src/test/java/io/replyx/bootstrap/EmbeddingExample.java");
    private static final Path GUIDE = Path.of("../docs/embedding.md");

    @Test
    void the_example_answers_from_its_document() {
        var persistence = new InMemoryPersistence(InstantSource.system());
        var replyx = EmbeddingExample.build(persistence, new byte[32]);

        assertThat(EmbeddingExample.ask(replyx)).contains("one day");
    }

    @ParameterizedTest
    @ValueSource(strings = {"build", "ask", "jobs"})
    void the_guide_shows_the_code_that_runs_here(String region) throws IOException {
        assertThat(squeezed(Files.readString(GUIDE))).contains(squeezed(region(region)));
    }

    private static String region(String name) throws IOException {
        var marked = Pattern.compile("// \\[" + name + "]\\s(.*?)// \\[/" + name + "]", Pattern.DOTALL)
                .matcher(Files.readString(EXAMPLE));
        assertThat(marked.find()).as("region " + name).isTrue();
        return marked.group(1);
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
