package io.replyx.ai.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.replyx.application.knowledge.port.DocumentParser.Unreadable;
import io.replyx.domain.knowledge.DocumentFormat;
import io.replyx.domain.knowledge.IndexingFailure;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest extends ParsedFiles {
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1251", "KOI8-R", "UTF-16", "x-UTF-16LE-BOM"})
    void decodes_russian_in_every_encoding_it_comes_in(String charset) {
        assertThat(text(RUSSIAN.replace("—", "-").getBytes(Charset.forName(charset)))
                        .text())
                .isEqualTo(RUSSIAN.replace("—", "-"));
    }

    @Test
    void decodes_western_languages() {
        var french = "Le café est fermé à Noël. Ça coûte 5 €, s’il vous plaît.";

        assertThat(text(french.getBytes(Charset.forName("windows-1252"))).text())
                .isEqualTo(french);
    }

    @Test
    void takes_a_mark_of_utf_8_away() {
        assertThat(text(("\uFEFF" + RUSSIAN).getBytes(StandardCharsets.UTF_8)).text())
                .isEqualTo(RUSSIAN);
    }

    @Test
    void reads_utf_8_that_is_broken_in_one_place() {
        var bytes = RUSSIAN.getBytes(StandardCharsets.UTF_8);
        bytes[0] = (byte) 0xff;

        assertThat(text(bytes).text()).contains("Москве стоит 300 рублей");
    }

    @Test
    void believes_the_encoding_that_a_page_declares_unless_it_is_utf_8() {
        var page = "<meta http-equiv=Content-Type content='text/html; charset=koi8-r'><p>ДОСТАВКА";
        var lie = "<meta charset=windows-1251><p>Доставка";
        var unknown = "<meta charset=klingon><p>Доставка";

        assertThat(parse(DocumentFormat.HTML, page.getBytes(Charset.forName("KOI8-R")))
                        .text())
                .isEqualTo("ДОСТАВКА");
        assertThat(html(lie).text()).isEqualTo("Доставка");
        assertThat(html(unknown).text()).isEqualTo("Доставка");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%PDF-1.7 text text",
                "PK\u0003\u0004 text",
                "\u007fELF text",
                "\u0089PNG\r\n\u001a\n",
                "GIF89a text",
                "\u00ff\u00d8\u00ff\u00e0 text",
                "text\0text",
                "\u0001\u0002\u0003\u0004 text"
            })
    void refuses_binary_content(String latin) {
        var content = latin.getBytes(StandardCharsets.ISO_8859_1);

        assertThat(TextContent.isText(content)).isFalse();
        for (var format : DocumentFormat.values()) {
            assertThatExceptionOfType(Unreadable.class)
                    .isThrownBy(() -> parse(format, content))
                    .returns(IndexingFailure.NOT_TEXT, Unreadable::failure);
        }
    }

    @Test
    void refuses_random_bytes() {
        var random = new byte[10_000];
        new Random(1).nextBytes(random);

        assertThat(TextContent.isText(random)).isFalse();
    }

    @Test
    void takes_text_of_any_encoding_for_text() {
        assertThat(List.of("UTF-8", "windows-1251", "KOI8-R", "UTF-16", "UTF-8"))
                .allMatch(charset -> TextContent.isText(RUSSIAN.getBytes(Charset.forName(charset))));
        assertThat(TextContent.isText(new byte[0])).isTrue();
    }
}
