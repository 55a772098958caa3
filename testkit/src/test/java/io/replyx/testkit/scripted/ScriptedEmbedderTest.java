package io.replyx.testkit.scripted;

import io.replyx.application.knowledge.port.Embedder;
import io.replyx.testkit.contract.EmbedderContract;

final class ScriptedEmbedderTest extends EmbedderContract {
    private final ScriptedEmbedder embedder = new ScriptedEmbedder(() -> false);

    @Override
    protected Embedder embedder() {
        return embedder;
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
