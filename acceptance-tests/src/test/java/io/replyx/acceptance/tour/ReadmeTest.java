package io.replyx.acceptance.tour;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.acceptance.FreePort;
import io.replyx.acceptance.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final int USUAL_PORT = 8080;

    @Test
    void the_tour_of_the_readme_works_as_it_is_written() throws IOException {
        var readme = Files.readString(Path.of(System.getProperty("replyx.home", ".."), "README.md"));
        int port = FreePort.isFree(USUAL_PORT) ? USUAL_PORT : FreePort.find();
        var tour = Tour.in(readme.replace(":" + USUAL_PORT, ":" + port));
        try (var installation = Installation.fresh().onPort(port)) {
            installation.start();
            assertThat(new Walk(tour).complaints()).isEmpty();
        }
    }
}
