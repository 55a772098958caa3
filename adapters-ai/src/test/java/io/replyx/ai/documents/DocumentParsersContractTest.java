package io.replyx.ai.documents;

import io.replyx.application.knowledge.port.DocumentParser;
import io.replyx.testkit.contract.DocumentParserContract;

class DocumentParsersContractTest extends DocumentParserContract {
    @Override
    protected DocumentParser parser() {
        return new DocumentParsers();
    }
}
