package io.replyx.testkit.contract;

import io.replyx.application.knowledge.port.Embedder;
import io.replyx.testkit.scripted.ScriptedEmbedder;
import org.junit.jupiter.api.extension.RegisterExtension;

final class ScriptedEmbedderTest extends EmbedderContract {
    @RegisterExtension
    private final Subject subject = new Subject();

    private final ScriptedEmbedder embedder = new ScriptedEmbedder(() -> false);

    @Override
    protected Embedder embedder() {
        return subject.spoiled(Embedder.class, embedder);
    }

    @Override
    protected void breakDown() {
        embedder.fails(Integer.MAX_VALUE);
    }

    @Override
    protected void decline() {
        embedder.declines();
    }
}
