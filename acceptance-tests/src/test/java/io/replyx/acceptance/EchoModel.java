package io.replyx.acceptance;

import io.replyx.testkit.provider.ChatRequestView;
import io.replyx.testkit.provider.Gate;
import io.replyx.testkit.provider.ScriptedProvider;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;

/** A provider whose answers repeat their questions, so that each shows whose it is; it can be made to hesitate. */
public final class EchoModel implements AutoCloseable {
    private final ScriptedProvider provider = ScriptedProvider.start().answering(this::answer);
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile Hesitation hesitation = Hesitation.none();

    private record Hesitation(
            Predicate<String> before, CountDownLatch begun, boolean midStream, Runnable end, List<String> held) {
        static Hesitation none() {
            return new Hesitation(_ -> false, new CountDownLatch(0), false, () -> {}, List.of());
        }

        static Hesitation before(Predicate<String> questions) {
            var begun = new CountDownLatch(1);
            return new Hesitation(questions, begun, false, begun::countDown, new CopyOnWriteArrayList<>());
        }

        static Hesitation midStream(Gate gate) {
            return new Hesitation(_ -> false, new CountDownLatch(0), true, gate::release, new CopyOnWriteArrayList<>());
        }

        void meet(String question) {
            if (midStream || before.test(question)) {
                held.add(question);
            }
            try {
                if (before.test(question)) {
                    begun.await();
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
    }

    public static String answerTo(String question) {
        return "You said: " + question + ". That is all I know.";
    }

    /** What {@code REPLYX_OPENAI_BASE_URL} is set to. */
    public URI url() {
        return provider.baseUrl();
    }

    /** From now on such questions get not a single byte. */
    public void holdBeforeFirstByte(Predicate<String> questions) {
        hesitation = Hesitation.before(questions);
    }

    /** From now on all answers break off in their middle. */
    public void holdMidStream() {
        hesitation = Hesitation.midStream(provider.holdMidStream());
    }

    /** The questions whose answers are held up. */
    public List<String> held() {
        return hesitation.held();
    }

    /** Every question, as often as it was asked. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** Lets everything go on. */
    public void release() {
        var ended = hesitation;
        hesitation = Hesitation.none();
        ended.end().run();
    }

    @Override
    public void close() {
        release();
        provider.close();
    }

    private String answer(ChatRequestView question) {
        asked.add(question.question());
        hesitation.meet(question.question());
        return answerTo(question.question());
    }
}
