package io.replyx.http.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replyx.domain.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartTest {
    private static final String TYPE = "multipart/form-data; boundary=b";
    private static final String PART = "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n";

    @Test
    void parts_are_taken_apart() {
        var parts = Multipart.parse(
                bytes(
                        PART + "one\r\n--b\r\nContent-Type: Text/Plain\r\n"
                                + "content-disposition: form-data; name=\"f\"; filename=\"a \\\"b\\\".txt\"\r\n\r\ntwo\r\n\r\n--b--\r\n"),
                TYPE);
        assertThat(parts).extracting(Multipart.Part::name).containsExactly("a", "f");
        assertThat(parts.getFirst().content()).isEqualTo(bytes("one"));
        assertThat(parts.getFirst().fileName()).isEmpty();
        assertThat(parts.getLast().content()).isEqualTo(bytes("two\r\n"));
        assertThat(parts.getLast().fileName()).contains("a \"b\".txt");
        assertThat(parts.getLast().type()).isEqualTo("text/plain");
    }

    @Test
    void a_part_may_be_empty() {
        assertThat(Multipart.parse(bytes(PART + "\r\n--b--"), TYPE).getFirst().content())
                .isEmpty();
    }

    @Test
    void a_form_may_be_empty() {
        assertThat(Multipart.parse(bytes("--b--\r\n"), TYPE)).isEmpty();
    }

    @Test
    void the_name_of_the_file_is_not_taken_for_the_name_of_the_part() {
        var body = "--b\r\nContent-Disposition: form-data; filename=\"x\"; name=\"y\"\r\n\r\n\r\n--b--";
        assertThat(Multipart.parse(bytes(body), TYPE).getFirst().name()).isEqualTo("y");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "b",
                "--b",
                "--b\r\n",
                PART,
                PART + "one",
                PART + "one\r\n--b",
                PART + "one\r\n--c--",
                "--b\r\n\r\none\r\n--b--",
                "--b\r\nContent-Disposition: form-data\r\n\r\none\r\n--b--",
                "--b\r\nContent-Disposition: form-data; name=\"a\"\r\none\r\n--b--",
            })
    void whatever_is_cut_short_is_refused(String body) {
        assertThatThrownBy(() -> Multipart.parse(bytes(body), TYPE))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code().code()).isEqualTo("malformed_multipart"));
    }

    @Test
    void headers_longer_than_any_form_has_are_refused() {
        var body = "--b\r\nContent-Disposition: form-data; name=\"a\"; filename=\"" + "x".repeat(9_000)
                + "\"\r\n\r\nx\r\n--b--";
        assertThatThrownBy(() -> Multipart.parse(bytes(body), TYPE)).isInstanceOf(Refusal.class);
    }

    @Test
    void more_parts_than_any_form_has_are_refused() {
        assertThatThrownBy(() -> Multipart.parse(bytes((PART + "x\r\n").repeat(21) + "--b--"), TYPE))
                .isInstanceOf(Refusal.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
