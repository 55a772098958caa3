package io.replyx.testkit.scripted;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.replyx.application.kernel.Unavailable;
import io.replyx.application.knowledge.port.DocumentParser;
import io.replyx.domain.knowledge.DocumentFormat;
import io.replyx.domain.knowledge.DocumentTitle;
import io.replyx.domain.knowledge.IndexingFailure;
import io.replyx.domain.knowledge.ParsedDocument;
import io.replyx.domain.knowledge.PlainText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
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
    public ParsedDocument parse(DocumentFormat format, DocumentTitle title, byte[] original) {
        probe.requireNone("a parser");
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new Unavailable("the parser is down");
        }
        var text = decode(original);
        if (text.isBlank()) {
            throw new Unreadable(IndexingFailure.EMPTY, "no words in it");
        }
        return PlainText.parse(title.value(), text);
    }

    private static String decode(byte[] original) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(original)).toString();
        } catch (CharacterCodingException binary) {
            throw new Unreadable(IndexingFailure.NOT_TEXT, "not UTF-8: " + binary);
        }
    }
}
