package io.replyx.acceptance.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.acceptance.Installation;
import io.replyx.acceptance.ServerProcess.Ended;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static final int BAD_SETTINGS = 2;

    private final Installation installation = Installation.fresh();

    @AfterEach
    void leave_nothing_behind() {
        installation.close();
    }

    @Test
    void an_unknown_name_stops_the_start() {
        var ended = installation.with("REPLYX_PROT", "8081").run("start");
        assertThat(ended.lines()).singleElement().asString().startsWith("replyx: REPLYX_PROT is not a setting");
        requireNothingDone(ended);
    }

    @Test
    void every_bad_value_is_named_in_a_line_of_its_own() {
        var ended = installation
                .with("REPLYX_PORT", "99999")
                .with("REPLYX_ENV", "staging")
                .with("REPLYX_ACCESS_TOKEN_TTL", "15 minutes")
                .with("REPLYX_NONSENSE", "1")
                .run("start");
        assertThat(ended.lines()).hasSize(4).allMatch(line -> line.startsWith("replyx: REPLYX_"));
        assertThat(ended.output())
                .contains("REPLYX_PORT: ", "REPLYX_ENV: ", "REPLYX_ACCESS_TOKEN_TTL: ", "REPLYX_NONSENSE ");
        requireNothingDone(ended);
    }

    @Test
    void a_value_may_stand_in_a_file_and_a_missing_file_is_named() {
        var ended = installation.with("REPLYX_SECRET_KEY_FILE", "/nowhere/key").run("start");
        assertThat(ended.lines()).singleElement().asString().contains("REPLYX_SECRET_KEY_FILE", "/nowhere/key");
        requireNothingDone(ended);
    }

    @Test
    void production_is_refused_without_a_key_and_an_address_of_its_own() {
        var ended = installation.with("REPLYX_ENV", "production").run("start");
        assertThat(ended.lines()).hasSize(2);
        assertThat(ended.output())
                .contains("replyx: REPLYX_SECRET_KEY is required", "replyx: REPLYX_PUBLIC_URL is required");
        requireNothingDone(ended);
    }

    @Test
    void shows_what_is_set_without_giving_secrets_away() {
        var shown =
                installation.with("REPLYX_OPENAI_API_KEYS", "sk-very-secret").run("config");
        assertThat(shown.code()).isZero();
        assertThat(shown.output())
                .contains("REPLYX_DATA_DIR", installation.data().toString(), "(hidden)")
                .doesNotContain("sk-very-secret");
    }

    private void requireNothingDone(Ended ended) {
        assertThat(ended.code()).isEqualTo(BAD_SETTINGS);
        assertThat(installation.data()).doesNotExist();
    }
}
