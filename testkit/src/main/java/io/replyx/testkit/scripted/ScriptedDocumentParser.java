package io.replyx.testkit.scripted;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.replyx.application.kernel.Unavailable;
import io.replyx.application.knowledge.port.DocumentParser;
import io.replyx.domain.knowledge.DocumentFormat;
import io.replyx.domain.knowledge.DocumentTitle;
import io.replyx.domain.knowledge.IndexingFailure;
import io.replyx.domain.knowledge.ParsedDocument;
import io.replyx.domain.knowledge.PlainTextParser;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Reads every format as plain text. */
public final class ScriptedDocumentParser implements DocumentParser {
    private final TransactionProbe probe;
    private final AtomicInteger failures = new AtomicInteger();

    public ScriptedDocumentParser(BooleanSupplier transactionOpen) {
        this.probe = new TransactionProbe(transactionOpen);
    }

    /** The next documents find it unavailable. */
    public void fails(int times) {
        failures.set(times);
    }

    @Override
    public boolean isText(byte[] original) {
        try {
            return decode(original).indexOf('\0') < 0;
        } catch (Unreadable binary) {
            return false;
        }
    }

    @Override
    public ParsedDocument parse(DocumentFormat format, DocumentTitle title, byte[] original) {
        probe.requireNone("a parser");
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new Unavailable("the parser is down");
        }
        return PlainTextParser.parse(title.value(), decode(original));
    }

    private static String decode(byte[] original) {
        var bytes = ByteBuffer.wrap(original);
        try {
            return takeCharset(bytes).newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException binary) {
            throw new Unreadable(IndexingFailure.NOT_TEXT, "no text: " + binary);
        }
    }

    /** What the byte order mark says; the mark itself is skipped. */
    private static Charset takeCharset(ByteBuffer bytes) {
        if (skip(bytes, 0xEF, 0xBB, 0xBF)) {
            return UTF_8;
        }
        if (skip(bytes, 0xFF, 0xFE)) {
            return UTF_16LE;
        }
        return skip(bytes, 0xFE, 0xFF) ? UTF_16BE : UTF_8;
    }

    private static boolean skip(ByteBuffer bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.limit() <= i || Byte.toUnsignedInt(bytes.get(i)) != mark[i]) {
                return false;
            }
        }
        bytes.position(mark.length);
        return true;
    }
}
