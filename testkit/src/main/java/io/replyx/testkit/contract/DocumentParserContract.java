package io.replyx.testkit.contract;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.replyx.application.knowledge.port.DocumentParser;
import io.replyx.application.knowledge.port.DocumentParser.Unreadable;
import io.replyx.domain.knowledge.DocumentFormat;
import io.replyx.domain.knowledge.DocumentTitle;
import io.replyx.domain.knowledge.IndexingFailure;
import io.replyx.domain.knowledge.ParsedDocument;
import org.junit.jupiter.api.Test;

/** {@link DocumentParser}: what holds for every format. */
public abstract class DocumentParserContract {
    private static final DocumentTitle TITLE = new DocumentTitle("delivery.txt");
    private static final String TEXT = "Доставка занимает три дня 🚚.";

    /** The implementation in question. */
    protected abstract DocumentParser parser();

    private ParsedDocument parse(DocumentFormat format, byte[] original) {
        return parser().parse(format, TITLE, original);
    }

    private static byte[] marked(byte[] text, int... mark) {
        var bytes = new byte[mark.length + text.length];
        for (int i = 0; i < mark.length; i++) {
            bytes[i] = (byte) mark[i];
        }
        System.arraycopy(text, 0, bytes, mark.length, text.length);
        return bytes;
    }

    @Test
    void reads_the_text_out_of_every_format() {
        for (var format : DocumentFormat.values()) {
            var parsed = parse(format, TEXT.getBytes(UTF_8));

            assertThat(parsed.text()).contains(TEXT);
            assertThat(parsed.blocks()).isNotEmpty();
        }
    }

    @Test
    void uses_the_given_title_when_the_document_names_none() {
        for (var format : DocumentFormat.values()) {
            assertThat(parse(format, TEXT.getBytes(UTF_8)).title()).isEqualTo(TITLE.value());
        }
    }

    @Test
    void decodes_text_as_its_byte_order_mark_says() {
        assertThat(text(marked(TEXT.getBytes(UTF_8), 0xEF, 0xBB, 0xBF))).isEqualTo(TEXT);
        assertThat(text(marked(TEXT.getBytes(UTF_16LE), 0xFF, 0xFE))).isEqualTo(TEXT);
        assertThat(text(marked(TEXT.getBytes(UTF_16BE), 0xFE, 0xFF))).isEqualTo(TEXT);
    }

    private String text(byte[] original) {
        return parse(DocumentFormat.TEXT, original).text().strip();
    }

    @Test
    void bytes_that_are_no_text_are_unreadable() {
        var bytes = new byte[] {(byte) 0xC3, (byte) 0x28, (byte) 0xA0, (byte) 0xA1};

        for (var format : DocumentFormat.values()) {
            assertThatThrownBy(() -> parse(format, bytes))
                    .asInstanceOf(type(Unreadable.class))
                    .extracting(Unreadable::failure)
                    .isEqualTo(IndexingFailure.NOT_TEXT);
        }
    }

    @Test
    void reads_the_same_from_the_same_bytes() {
        var bytes = "# Delivery\n\nThree days.\n\n- by courier\n- by post\n".getBytes(UTF_8);

        for (var format : DocumentFormat.values()) {
            assertThat(parse(format, bytes)).isEqualTo(parse(format, bytes));
        }
    }
}
