package io.replyx.testkit.contract;

import io.replyx.application.knowledge.port.DocumentParser;
import io.replyx.testkit.scripted.ScriptedDocumentParser;
import org.junit.jupiter.api.extension.RegisterExtension;

final class ScriptedDocumentParserTest extends DocumentParserContract {
    @RegisterExtension
    private final Subject subject = new Subject();

    private final DocumentParser parser = new ScriptedDocumentParser(() -> false);

    @Override
    protected DocumentParser parser() {
        return subject.spoiled(DocumentParser.class, parser);
    }
}
