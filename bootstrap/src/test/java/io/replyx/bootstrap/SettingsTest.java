package io.replyx.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.replyx.bootstrap.Settings.Environment;
import io.replyx.domain.bots.UpdateMode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    private static final String KEY = "k1:MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    @Test
    void without_any_it_runs_for_development_on_loopback_with_a_database_of_its_own() {
        var settings = Settings.of(Map.of("PATH", "/bin"));

        assertThat(settings.environment()).isEqualTo(Environment.DEVELOPMENT);
        assertThat(settings.host()).isEqualTo("127.0.0.1");
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.publicUrl()).isEmpty();
        assertThat(settings.dataDirectory()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(settings.databaseUrl()).isEmpty();
        assertThat(settings.databasePoolSize()).isEqualTo(16);
        assertThat(settings.secretKeys()).isEmpty();
        assertThat(settings.accessTokenLifetime()).isEqualTo(Duration.ofMinutes(15));
        assertThat(settings.sessionLifetime()).isEqualTo(Duration.ofDays(30));
        assertThat(settings.provider()).isEmpty();
        assertThat(settings.telegram())
                .isEqualTo(new Settings.Telegram(
                        URI.create("https://api.telegram.org"), UpdateMode.POLLING, Optional.empty()));
        assertThat(settings.admin()).isEmpty();
    }

    @Test
    void each_setting_can_differ_from_its_default() {
        var environment = new HashMap<String, String>();
        environment.put("REPLYX_ENV", "production");
        environment.put("REPLYX_HOST", "0.0.0.0");
        environment.put("REPLYX_PORT", "9000");
        environment.put("REPLYX_PUBLIC_URL", "https://chat.example.com");
        environment.put("REPLYX_DATA_DIR", "/var/lib/replyx");
        environment.put("REPLYX_DATABASE_URL", "jdbc:postgresql://db/replyx?user=owner");
        environment.put("REPLYX_DATABASE_POOL_SIZE", "40");
        environment.put("REPLYX_SECRET_KEY", KEY);
        environment.put("REPLYX_ACCESS_TOKEN_TTL", "PT5M");
        environment.put("REPLYX_REFRESH_TOKEN_TTL", "P7D");
        environment.put("REPLYX_OPENAI_BASE_URL", "http://127.0.0.1:11434/v1");
        environment.put("REPLYX_OPENAI_API_KEYS", "sk-secret");
        environment.put("REPLYX_OPENAI_MODELS", "llama");
        environment.put("REPLYX_EMBEDDING_MODEL", "nomic");
        environment.put("REPLYX_TELEGRAM_API_URL", "http://127.0.0.1:8081");
        environment.put("REPLYX_TELEGRAM_UPDATES", "webhook");
        environment.put("REPLYX_TELEGRAM_STARTS", "20");
        environment.put("REPLYX_ADMIN_EMAIL", "root@example.com");
        environment.put("REPLYX_ADMIN_PASSWORD", "a good password");
        environment.put("REPLYX_LOG_FORMAT", "json");
        environment.put("REPLYX_LOG_LEVEL", "debug");
        assertThat(environment.keySet()).as("every setting").hasSize(Setting.values().length);

        var settings = Settings.of(environment);

        assertThat(settings.isProduction()).isTrue();
        assertThat(settings.host()).isEqualTo("0.0.0.0");
        assertThat(settings.port()).isEqualTo(9000);
        assertThat(settings.publicUrl()).contains(URI.create("https://chat.example.com"));
        assertThat(settings.dataDirectory()).isEqualTo(Path.of("/var/lib/replyx"));
        assertThat(settings.databaseUrl()).contains("jdbc:postgresql://db/replyx?user=owner");
        assertThat(settings.databasePoolSize()).isEqualTo(40);
        assertThat(settings.secretKeys()).isPresent();
        assertThat(settings.accessTokenLifetime()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.sessionLifetime()).isEqualTo(Duration.ofDays(7));
        assertThat(settings.provider()).hasValueSatisfying(provider -> {
            assertThat(provider.baseUrl()).isEqualTo(URI.create("http://127.0.0.1:11434/v1"));
            assertThat(provider.key()).isEqualTo("sk-secret");
            assertThat(provider.model()).isEqualTo("llama");
            assertThat(provider.embeddingModel()).contains("nomic");
        });
        assertThat(settings.telegram())
                .isEqualTo(new Settings.Telegram(
                        URI.create("http://127.0.0.1:8081"), UpdateMode.WEBHOOK, Optional.of(20)));
        assertThat(settings.admin())
                .hasValueSatisfying(admin -> assertThat(admin.email().value()).isEqualTo("root@example.com"));
        assertThat(settings.toString()).doesNotContain("sk-secret", "a good password", KEY);
    }

    @ParameterizedTest
    @CsvSource({
        "REPLYX_PORT, 70000, must be between 0 and 65535",
        "REPLYX_PORT, eighty, is not a number",
        "REPLYX_ENV, staging, must be development or production",
        "REPLYX_PUBLIC_URL, chat.example.com, must begin with http",
        "REPLYX_DATABASE_URL, mysql://db, must begin with jdbc:postgresql:",
        "REPLYX_ACCESS_TOKEN_TTL, soon, must be an ISO 8601 duration",
        "REPLYX_SECRET_KEY, k1:c2hvcnQ=, is too weak",
        "REPLYX_SECRET_KEY, nonsense, 'must read id:key'",
        "REPLYX_LOG_LEVEL, loud, must be one of",
        "REPLYX_TELEGRAM_UPDATES, pigeon, must be polling or webhook",
        "REPLYX_TELEGRAM_STARTS, 0, must be between 1 and 1000",
        "REPLYX_TELEGRAM_API_URL, telegram, must begin with http",
        "REPLYX_PROT, 8080, is not a setting of ReplyX"
    })
    void a_bad_value_or_an_unknown_name_is_named(String name, String value, String reason) {
        assertThatThrownBy(() -> Settings.of(Map.of(name, value)))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining(name)
                .hasMessageContaining(reason);
    }

    @Test
    void all_problems_are_told_at_once() {
        var problem = catchThrowableOfType(
                InvalidSettings.class,
                () -> Settings.of(Map.of("REPLYX_PORT", "x", "REPLYX_ENV", "y", "REPLYX_NOTHING", "z")));

        assertThat(problem.lines()).hasSize(3);
    }

    @Test
    void production_needs_a_key_and_an_address_of_its_own() {
        assertThatThrownBy(() -> Settings.of(Map.of("REPLYX_ENV", "production")))
                .hasMessageContaining("REPLYX_SECRET_KEY is required")
                .hasMessageContaining("REPLYX_PUBLIC_URL is required");
    }

    @Test
    void an_admin_has_an_address_and_a_password() {
        assertThatThrownBy(() -> Settings.of(Map.of("REPLYX_ADMIN_EMAIL", "root@example.com")))
                .hasMessageContaining("belong together");
    }

    @Test
    void a_value_can_stand_in_a_file(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("port"), "9001\n");

        assertThat(Settings.of(Map.of("REPLYX_PORT_FILE", file.toString())).port())
                .isEqualTo(9001);
        assertThatThrownBy(() -> Settings.of(
                        Map.of("REPLYX_PORT_FILE", folder.resolve("none").toString())))
                .hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> Settings.of(Map.of("REPLYX_PORT", "1", "REPLYX_PORT_FILE", file.toString())))
                .hasMessageContaining("given twice");
    }

    @Test
    void the_page_of_settings_names_each_one_with_its_default() throws IOException {
        var page = Files.readString(Path.of("../docs/configuration.md"));

        for (var setting : Setting.values()) {
            assertThat(page).contains("| `%s` | %s | %s |".formatted(setting, setting.standard(), setting.meaning()));
        }
    }
}
