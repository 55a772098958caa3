package io.replyx.testkit.scripted;

import io.replyx.application.dialogs.port.AnswerModel;
import io.replyx.application.kernel.PermanentFailure;
import io.replyx.application.kernel.Unavailable;
import io.replyx.domain.billing.Usage;
import io.replyx.domain.dialogs.Prompt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

/** Says what a test wants said, one script for each answer; without a script it repeats its first source, cited. */
public final class ScriptedAnswerModel implements AnswerModel {
    /** What every answer uses. */
    public static final Usage USAGE = new Usage(100, 20, false);

    private final TransactionProbe probe;
    private final Queue<List<Step>> scripts = new ConcurrentLinkedQueue<>();
    private final List<Prompt> prompts = new CopyOnWriteArrayList<>();

    /** One thing that happens while an answer is written. */
    public sealed interface Step {
        record Says(String piece) implements Step {}

        /** Something else that happens meanwhile. */
        record Meanwhile(Runnable happening) implements Step {}

        record Fails(RuntimeException failure) implements Step {}
    }

    public ScriptedAnswerModel(BooleanSupplier transactionOpen) {
        this.probe = new TransactionProbe(transactionOpen);
    }

    /** One answer, in these pieces. */
    public ScriptedAnswerModel answers(String... pieces) {
        return performs(Arrays.stream(pieces).map(Step.Says::new).toArray(Step[]::new));
    }

    /** One answer fails after these pieces, and may succeed later. */
    public ScriptedAnswerModel fails(String... piecesBefore) {
        return failsWith(new Unavailable("the model is down"), piecesBefore);
    }

    /** One answer is refused for good. */
    public ScriptedAnswerModel declines() {
        return failsWith(new PermanentFailure("the model does not like this"));
    }

    /** One answer, step by step. */
    public ScriptedAnswerModel performs(Step... steps) {
        scripts.add(List.of(steps));
        return this;
    }

    private ScriptedAnswerModel failsWith(RuntimeException failure, String... piecesBefore) {
        var said = Arrays.stream(piecesBefore).<Step>map(Step.Says::new).toList();
        var steps = new ArrayList<>(said);
        steps.add(new Step.Fails(failure));
        return performs(steps.toArray(Step[]::new));
    }

    /** Everything it was asked, oldest first. */
    public List<Prompt> prompts() {
        return List.copyOf(prompts);
    }

    @Override
    public Usage answer(Prompt prompt, Listener listener) {
        probe.requireNone("a model");
        prompts.add(prompt);
        var script = Optional.ofNullable(scripts.poll()).orElseGet(() -> List.of(new Step.Says(byItself(prompt))));
        script.forEach(step -> perform(step, listener));
        return USAGE;
    }

    private static void perform(Step step, Listener listener) {
        if (listener.cancelled()) {
            throw new Cancelled();
        }
        switch (step) {
            case Step.Says(String piece) -> listener.onText(piece);
            case Step.Meanwhile(Runnable happening) -> happening.run();
            case Step.Fails(RuntimeException failure) -> throw failure;
        }
    }

    private static String byItself(Prompt prompt) {
        return prompt.sources().stream()
                .findFirst()
                .map(source -> source.text() + " [" + source.n() + "]")
                .orElse("You asked: " + prompt.question());
    }
}
