package io.replyx.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(PER_CLASS)
class BadUploadTest {
    private final TestServer server = TestServer.start();
    private final Client owner = server.owner();
    private final Sample sample = Sample.of(owner);
    private final String documents = "/api/assistants/" + sample.assistant() + "/documents";

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void a_document_from_the_web_is_not_supported_yet() {
        assertThat(owner.post(documents, "{\"url\":\"https://example.com\"}")
                        .expectProblem(422, "invalid_input")
                        .errors())
                .containsExactly("url:url_not_supported");
    }

    @Test
    void a_document_of_nothing_is_refused() {
        var text = owner.post(documents, "{\"title\":\"t\",\"text\":\" \"}").expectProblem(422, "invalid_input");
        assertThat(text.errors()).containsExactly("text:empty_document");
        var file = owner.upload(documents, "a.txt", new byte[0]).expectProblem(422, "empty_document");
        assertThat(file.errors()).containsExactly("file:empty_document");
    }

    @ParameterizedTest
    @CsvSource({
        "../../x, bad_format",
        "../../x.txt, bad_format",
        "C:\\\\x.txt, bad_format",
        ".., bad_format",
        "x.exe, unsupported_format",
        "x.pdf, unsupported_format",
        "x, unsupported_format",
    })
    void a_file_needs_a_plain_name_of_a_known_kind(String name, String code) {
        assertThat(owner.upload(documents, name, "words".getBytes(UTF_8))
                        .expectProblem(422, "invalid_input")
                        .errors())
                .containsExactly("file:" + code);
    }

    @Test
    void a_binary_that_is_named_a_text_is_refused() {
        for (var bytes : new byte[][] {{(byte) 0x89, 'P', 'N', 'G'}, {'a', 0, 'b'}, {(byte) 0xFF, 1}}) {
            assertThat(owner.upload(documents, "a.txt", bytes)
                            .expectProblem(422, "not_a_text")
                            .errors())
                    .containsExactly("file:not_a_text");
        }
    }

    @Test
    void a_file_over_ten_megabytes_is_refused() {
        var eleven = new byte[11 * 1024 * 1024];
        Arrays.fill(eleven, (byte) 'a');
        owner.upload(documents, "a.txt", eleven).expectProblem(413, "body_too_large");
        var slightlyOver = Arrays.copyOf(eleven, 10 * 1024 * 1024 + 1);
        assertThat(owner.upload(documents, "a.txt", slightlyOver)
                        .expectProblem(422, "document_too_large")
                        .errors())
                .containsExactly("file:document_too_large");
    }

    @Test
    void a_form_has_a_file_and_a_title_and_nothing_else() {
        var reply = owner.upload(documents, "a.txt", "x".getBytes(UTF_8), Map.of("colour", "red"));
        assertThat(reply.expectProblem(422, "invalid_input").errors()).containsExactly("colour:unknown_field");
        var form = new MultipartForm();
        form.field("title", "t");
        assertThat(owner.send("POST", documents, form.contentType(), form.body())
                        .expectProblem(422, "invalid_input")
                        .errors())
                .containsExactly("file:required");
    }

    @Test
    void a_broken_form_is_refused() {
        var form = new MultipartForm();
        form.file("file", "a.txt", "x".getBytes(UTF_8));
        var whole = form.body();
        var cut = Arrays.copyOf(whole, whole.length - 10);
        owner.send("POST", documents, form.contentType(), cut).expectProblem(400, "malformed_multipart");
        owner.send("POST", documents, "multipart/form-data", whole).expectProblem(400, "malformed_multipart");
        owner.send("POST", documents, form.contentType(), new byte[0]).expectProblem(400, "malformed_multipart");
        owner.send("POST", documents, "text/plain", whole).expectProblem(415, "wrong_content_type");
    }

    @Test
    void assistants_of_a_document_are_named_by_ids() {
        assertThat(owner.post("/api/documents?assistantIds=x", "{\"title\":\"t\",\"text\":\"x\"}")
                        .expectProblem(422, "invalid_input")
                        .errors())
                .containsExactly("assistantIds:bad_format");
    }
}
