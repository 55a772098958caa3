package io.replyx.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretKeysTest {
    private static final String OLD = "old:MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
    private static final String NEW = "new:ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA=";

    @Test
    void every_use_has_a_key_of_its_own() {
        var keys = SecretKeys.parse(NEW);

        assertThat(keys.derived("access token").getFirst().material())
                .hasSize(32)
                .isNotEqualTo(keys.derived("database login").getFirst().material())
                .isEqualTo(
                        SecretKeys.parse(NEW).derived("access token").getFirst().material());
    }

    @Test
    void the_first_key_is_current_and_the_others_still_count() {
        assertThat(SecretKeys.parse(NEW + " , " + OLD).derived("access token"))
                .extracting(SecretKeys.Key::id)
                .containsExactly("new", "old");
    }

    @Test
    void a_key_that_somebody_typed_is_refused() {
        assertThatThrownBy(() -> SecretKeys.parse("k1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="))
                .hasMessageContaining("too weak");
    }

    @Test
    void is_made_once_for_development_and_readable_by_its_owner_only(@TempDir Path folder) throws IOException {
        var made = SecretKeyFile.readOrMake(folder, new SecureRandom());
        var read = SecretKeyFile.readOrMake(folder, new SecureRandom());

        assertThat(read.derived("x").getFirst().material())
                .isEqualTo(made.derived("x").getFirst().material());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secret.key"))))
                .isEqualTo("rw-------");
    }
}
