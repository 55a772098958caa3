package io.replyx.ai.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.replyx.domain.assistants.ModelName;
import java.net.URI;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiConfigTest {
    private static OpenAiConfig config(String url) {
        return OpenAiConfig.defaults(URI.create(url), new ApiKey("sk-secret"), new ModelName("m"));
    }

    @Test
    void hides_the_key() {
        assertThat(config("https://host/v1").toString()).doesNotContain("sk-secret");
    }

    @Test
    void takes_an_address_with_or_without_a_slash_at_its_end() {
        assertThat(config("https://host/v1//")).isEqualTo(config("https://host/v1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "host/v1",
                "ftp://host",
                "https:///v1",
                "https://u:pass@host",
                "https://host?key=pass",
                "https://host#x"
            })
    void refuses_what_is_no_address_of_a_provider(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> config(url))
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("pass@", "key=pass"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "sk-secret\r\nX: y", "ключ"})
    void refuses_what_is_no_key_without_quoting_it(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ApiKey(key))
                .withMessage("an API key is printable ASCII without white space");
    }

    @Test
    void refuses_deadlines_that_make_no_sense() {
        var second = Duration.ofSeconds(1);

        assertThatIllegalArgumentException().isThrownBy(() -> new CallTimeouts(Duration.ZERO, second, second, second));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CallTimeouts(second, second, second, Duration.ofDays(1)));
    }

    @Test
    void refuses_vectors_without_dimensions() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OpenAiConfig.Embeddings(new ModelName("e"), OptionalInt.of(0)));
    }
}
