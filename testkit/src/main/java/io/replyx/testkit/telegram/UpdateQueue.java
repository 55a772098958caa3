package io.replyx.testkit.telegram;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;

/** A bot's updates that were not confirmed yet, and who asks for them. Guarded by its bot's lock. */
final class UpdateQueue {
    /** A question from further ahead than this is answered from the beginning. */
    private static final int AHEAD = 10;

    private final FakeTelegramConfig config;
    private final Condition changed;
    private final TreeMap<Long, Pending> waiting = new TreeMap<>();
    private long next = 1;
    private long poll;
    private int duplicates;
    private String lastBatch = "";
    private boolean closed;

    /** @param changed of the bot's lock, signalled at whatever may end a wait */
    UpdateQueue(FakeTelegramConfig config, Condition changed) {
        this.config = config;
        this.changed = changed;
    }

    /** The number of one more update. */
    long number() {
        return next++;
    }

    void jumpTo(long update) {
        next = update;
    }

    void duplicate(int batches) {
        duplicates = batches;
        changed.signalAll();
    }

    void add(Collection<Pending> updates) {
        updates.forEach(update -> waiting.put(update.id(), update));
        changed.signalAll();
    }

    int size() {
        return waiting.size();
    }

    /** Empties it. @return what waited, by number */
    List<Pending> takeAll() {
        var all = List.copyOf(waiting.values());
        waiting.clear();
        return all;
    }

    /** Nobody has to wait for more. */
    void close() {
        closed = true;
        changed.signalAll();
    }

    /** The newer of two questions lives, the older one is told of the conflict. */
    ApiAnswer poll(Call call) throws InterruptedException {
        poll++;
        long mine = poll;
        changed.signalAll();
        confirm(call.number("offset", 0));
        long patience = TimeUnit.SECONDS.toNanos(call.number("timeout", 0));
        long end = System.nanoTime() + Math.min(config.longestPoll().toNanos(), patience);
        while (isIdle() && poll == mine && end - System.nanoTime() > 0) {
            boolean _ = changed.awaitNanos(end - System.nanoTime()) > 0;
        }
        if (poll != mine) {
            return ApiAnswer.error(
                    409,
                    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
        }
        return ApiAnswer.ok(batch(Math.clamp(call.number("limit", 100), 1, 100)));
    }

    private boolean isIdle() {
        return waiting.isEmpty() && duplicates == 0 && !closed;
    }

    private void confirm(long offset) {
        boolean future = offset > next + AHEAD;
        if (offset > 0 && !future) {
            waiting.headMap(offset).clear();
        }
    }

    private String batch(int limit) {
        if (duplicates > 0 && !lastBatch.isEmpty()) {
            duplicates--;
            return lastBatch;
        }
        var updates = new ArrayList<>(
                waiting.values().stream().limit(limit).map(Pending::json).toList());
        if (config.shuffle()) {
            Collections.shuffle(updates, new Random(updates.size()));
        }
        var batch = "[" + String.join(",", updates) + "]";
        if (!updates.isEmpty()) {
            lastBatch = batch;
        }
        return batch;
    }
}
