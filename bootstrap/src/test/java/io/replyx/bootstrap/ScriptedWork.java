package io.replyx.bootstrap;

import io.replyx.application.kernel.JobHandler;
import io.replyx.application.kernel.JobQueue.Claimed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Work that does as it is told, and remembers by how many it was done. */
final class ScriptedWork implements JobHandler {
    private static final int LONGEST_WAIT_SECONDS = 20;

    private final String kind;
    private final int atOnce;
    private final LinkedBlockingQueue<Claimed> begun = new LinkedBlockingQueue<>();
    private final List<UUID> ended = new CopyOnWriteArrayList<>();
    private final AtomicReference<CountDownLatch> gate = new AtomicReference<>(new CountDownLatch(0));
    private final AtomicReference<Optional<Throwable>> failure = new AtomicReference<>(Optional.empty());
    private final AtomicInteger present = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();

    ScriptedWork(String kind, int atOnce) {
        this.kind = kind;
        this.atOnce = atOnce;
    }

    /** Whoever begins waits, until {@link #letGo}. */
    void hold() {
        gate.set(new CountDownLatch(1));
    }

    void letGo() {
        gate.get().countDown();
    }

    /** The next to begin, and nobody else, throws this. */
    void failOnce(Throwable what) {
        failure.set(Optional.of(what));
    }

    Claimed nextBegun() throws InterruptedException {
        return Optional.ofNullable(begun.poll(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS))
                .orElseThrow(() -> new AssertionError("nothing began"));
    }

    boolean hasBegunMore() {
        return !begun.isEmpty();
    }

    List<UUID> ended() {
        return List.copyOf(ended);
    }

    int mostAtOnce() {
        return mostAtOnce.get();
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public int maxConcurrency() {
        return atOnce;
    }

    @Override
    public void run(Claimed claimed) {
        mostAtOnce.accumulateAndGet(present.incrementAndGet(), Math::max);
        try {
            begun.add(claimed);
            await(gate.get());
            failure.getAndSet(Optional.empty()).ifPresent(ScriptedWork::<RuntimeException>raise);
            ended.add(claimed.job().id());
        } finally {
            present.decrementAndGet();
        }
    }

    private static void await(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Errors too, which a handler declares as little as anybody. */
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void raise(Throwable what) throws T {
        throw (T) what;
    }
}
