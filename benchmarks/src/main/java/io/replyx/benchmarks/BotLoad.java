package io.replyx.benchmarks;

import io.replyx.testkit.telegram.FakeBot;
import io.replyx.testkit.telegram.FakeTelegram;
import io.replyx.testkit.telegram.SoakDriver;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Customers who write at a steady pace, spread over many bots, whether they are answered or not. */
final class BotLoad {
    private static final int CHATS = 8;
    private static final long PAUSE_NANOS = 500_000;
    private static final long FIRST_CHAT = 1_000;

    private final SoakDriver soak = new SoakDriver();
    private final List<FakeBot> bots;
    private int next;

    BotLoad(FakeTelegram telegram, int count) {
        this.bots = IntStream.range(0, count)
                .mapToObj(index -> telegram.bot(token(index)))
                .toList();
        bots.forEach(soak::listenTo);
    }

    static String token(int index) {
        return (1_000_000 + index) + ":AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    }

    SoakDriver soak() {
        return soak;
    }

    List<FakeBot> bots() {
        return bots;
    }

    /** Asks so many questions a second, for so long. */
    void ask(int perSecond, Duration duration) {
        long began = System.nanoTime();
        long count = perSecond * duration.toSeconds();
        for (long index = 0; index < count; index++) {
            waitUntil(began + index * 1_000_000_000L / perSecond);
            askOnce();
        }
    }

    /** Asks as soon as fewer than so many questions wait for their answer. @return answers a second */
    double saturate(int open, Duration duration) {
        long began = System.nanoTime();
        int before = soak.answered();
        while (System.nanoTime() - began < duration.toNanos()) {
            while (soak.open() < open) {
                askOnce();
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return (soak.answered() - before) * 1e9 / (System.nanoTime() - began);
    }

    /** The next chat of the next bot. */
    void askOnce() {
        soak.ask(bots.get(next % bots.size()), FIRST_CHAT + next / bots.size() % CHATS);
        next++;
    }

    /** Waits until all is answered, or nothing has come for a while. @return whether all is */
    boolean settle(Duration patience) throws InterruptedException {
        int seen = soak.answered();
        long quietSince = System.nanoTime();
        while (soak.open() > 0 && System.nanoTime() - quietSince < patience.toNanos()) {
            Thread.sleep(50);
            if (soak.answered() != seen) {
                seen = soak.answered();
                quietSince = System.nanoTime();
            }
        }
        return soak.open() == 0;
    }

    private static void waitUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
