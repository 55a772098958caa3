package io.replyx.http;

import static java.nio.charset.StandardCharsets.UTF_16;
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
class DocumentsTest {
    private final TestServer server = TestServer.start();
    private final Client owner = server.owner();
    private final String assistant = owner.assistant();
    private final String documents = "/api/assistants/" + assistant + "/documents";

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Prices.txt, text, Prices",
        "Read.Me.MD, markdown, Read.Me",
        "index.html, html, index",
        "Цены 2026.txt, text, Цены 2026"
    })
    void a_files_name_tells_its_kind_and_title(String name, String format, String title) {
        var document = owner.upload(documents, name, "words".getBytes(UTF_8)).expect(202);
        assertThat(document.text("/format")).isEqualTo(format);
        assertThat(document.text("/title")).isEqualTo(title);
        assertThat(document.text("/status")).isEqualTo("queued");
        assertThat(document.at("/size").asInt()).isEqualTo(5);
    }

    @Test
    void a_title_of_ones_own_wins() {
        var document = owner.upload(documents, "a.txt", "words".getBytes(UTF_8), Map.of("title", "Доставка"));
        assertThat(document.expect(202).text("/title")).isEqualTo("Доставка");
    }

    @Test
    void a_form_from_elsewhere_may_name_the_type_instead() {
        var form = "preamble\r\n--b\r\ncontent-type: text/markdown; charset=utf-8\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"README\"\r\n\r\n# Hi\r\n--b--\r\nepilogue";
        var document = owner.send("POST", documents, "multipart/form-data; boundary=\"b\"", form.getBytes(UTF_8));
        assertThat(document.expect(202).text("/format")).isEqualTo("markdown");
        assertThat(document.text("/title")).isEqualTo("README");
    }

    @Test
    void a_file_is_kept_byte_by_byte() {
        var content = "line\r\n--x\r\n--\r\nend\r\n".getBytes(UTF_8);
        assertThat(owner.upload(documents, "a.txt", content)
                        .expect(202)
                        .at("/size")
                        .asInt())
                .isEqualTo(content.length);
        owner.upload(documents, "a.txt", "words".getBytes(UTF_16)).expect(202);
    }

    @Test
    void a_file_of_ten_megabytes_is_taken() {
        var content = new byte[10 * 1024 * 1024];
        Arrays.fill(content, (byte) ' ');
        assertThat(owner.upload(documents, "a.txt", content)
                        .expect(202)
                        .at("/size")
                        .asInt())
                .isEqualTo(content.length);
    }

    @Test
    void a_document_that_cannot_be_read_says_why() {
        var id = owner.upload(documents, "a.txt", "   ".getBytes(UTF_8))
                .expect(202)
                .text("/id");
        AsyncAssertions.until(
                () -> owner.get(documents + "/" + id).text("/status").equals("failed"));
        var failed = owner.get(documents + "/" + id);
        assertThat(failed.text("/error/code")).isEqualTo("empty");
        assertThat(failed.text("/error/message")).isEqualTo("There are no words in this document.");
        assertThat(owner.with("Accept-Language", "ru").get(documents + "/" + id).text("/error/message"))
                .isEqualTo("В этом документе нет слов.");
    }

    @Test
    void a_document_is_attached_and_detached() {
        var other = server.owner();
        var first = other.assistant();
        var second = other.assistant();
        var document = other.post("/api/documents?assistantIds=" + first, "{\"title\":\"t\",\"text\":\"words\"}")
                .expect(202)
                .text("/id");
        var path = "/api/documents/" + document;
        assertThat(other.get(path).text("/assistantIds/0")).isEqualTo(first);
        assertThat(other.put(path + "/assistants/" + second).expect(200).at("/assistantIds"))
                .hasSize(2);
        assertThat(other.get("/api/assistants/" + second + "/documents").at("/items"))
                .hasSize(1);
        assertThat(other.delete(path + "/assistants/" + first).expect(200).text("/assistantIds/0"))
                .isEqualTo(second);
        other.get("/api/assistants/" + first + "/documents/" + document).expectProblem(404, "unknown_document");
        other.get("/api/assistants/" + second + "/documents/" + document).expect(200);
    }

    @Test
    void several_assistants_get_a_document_at_once() {
        var other = server.owner();
        var query =
                "?assistantIds=" + other.assistant() + "," + other.assistant() + "&assistantIds=" + other.assistant();
        var document = other.post("/api/documents" + query, "{\"title\":\"t\",\"text\":\"words\"}")
                .expect(202);
        assertThat(other.get("/api/documents/" + document.text("/id")).at("/assistantIds"))
                .hasSize(3);
    }

    @Test
    void a_document_is_renamed_and_deleted() {
        var document = "/api/documents/"
                + owner.post("/api/documents", "{\"title\":\"t\",\"text\":\"words\"}")
                        .expect(202)
                        .text("/id");
        AsyncAssertions.until(() -> owner.get(document).text("/status").equals("ready"));
        assertThat(owner.patch(document, "{\"title\":\"New\"}").expect(200).text("/title"))
                .isEqualTo("New");
        owner.delete(document).expect(204);
        owner.get(document).expectProblem(404, "unknown_document");
    }

    @Test
    void a_search_shows_passages_with_the_questions_words_marked() {
        var other = server.owner();
        var helper = other.assistant();
        var id = other.post(
                        "/api/assistants/" + helper + "/documents",
                        "{\"title\":\"Доставка\",\"text\":\"Доставка в Омск занимает три дня.\"}")
                .expect(202)
                .text("/id");
        AsyncAssertions.until(
                () -> other.get("/api/documents/" + id).text("/status").equals("ready"));
        for (var mode : new String[] {"hybrid", "text", "vector"}) {
            var found = other.get("/api/assistants/" + helper + "/search?mode=" + mode
                    + "&limit=1&q=%D0%B4%D0%BE%D1%81%D1%82%D0%B0%D0%B2%D0%BA%D0%B8");
            assertThat(found.expect(200).text("/items/0/documentId")).as(mode).isEqualTo(id);
            assertThat(found.at("/items/0/highlights").toString()).isEqualTo("[{\"start\":0,\"end\":8}]");
        }
        assertThat(other.get("/api/assistants/" + other.assistant() + "/search?q=x")
                        .expect(200)
                        .at("/items"))
                .isEmpty();
    }
}
