package io.replyx.testkit.scripted;

import io.replyx.application.knowledge.port.DocumentParser;
import io.replyx.testkit.contract.DocumentParserContract;

final class ScriptedDocumentParserTest extends DocumentParserContract {
    private final DocumentParser parser = new ScriptedDocumentParser(() -> false);

    @Override
    protected DocumentParser parser() {
        return parser;
    }
}
