package io.replyx.testkit.scripted;

import io.replyx.application.kernel.PermanentFailure;
import io.replyx.application.kernel.Unavailable;
import io.replyx.application.knowledge.port.Embedder;
import io.replyx.domain.knowledge.EmbeddingModel;
import io.replyx.domain.knowledge.ScoreFusion;
import io.replyx.testkit.memory.Stems;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** A text's vector counts its words: texts that share words are near each other. */
public final class ScriptedEmbedder implements Embedder {
    public static final EmbeddingModel MODEL = new EmbeddingModel("scripted-words", 256);

    private final TransactionProbe probe;
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicBoolean declining = new AtomicBoolean();

    public ScriptedEmbedder(BooleanSupplier transactionOpen) {
        this.probe = new TransactionProbe(transactionOpen);
    }

    /** The next requests find it unavailable. */
    public void fails(int times) {
        failures.set(times);
    }

    /** From now on it never does as asked. */
    public void declines() {
        declining.set(true);
    }

    @Override
    public EmbeddingModel model() {
        return MODEL;
    }

    @Override
    public List<float[]> embed(List<String> texts) {
        probe.requireNone("an embedder");
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new Unavailable("the embedder is down");
        }
        if (declining.get()) {
            throw new PermanentFailure("the embedder does not like this");
        }
        return texts.stream().map(ScriptedEmbedder::vector).toList();
    }

    @Override
    public ScoreFusion.Settings fusion() {
        return ScoreFusion.Settings.lexical();
    }

    private static float[] vector(String text) {
        var vector = new float[MODEL.dimensions()];
        Stems.of(text).forEach(stem -> vector[Math.floorMod(stem.hashCode(), vector.length)]++);
        return vector;
    }
}
