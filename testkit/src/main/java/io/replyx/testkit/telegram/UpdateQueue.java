package io.replyx.testkit.telegram;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;

/** A bot's updates that were not confirmed yet, and who asks for them. Guarded by its bot's lock. */
final class UpdateQueue {
    /** A question from further ahead than this is answered from the beginning. */
    private static final int AHEAD = 10;

    private final Rules rules;
    private final Condition changed;
    private final TreeMap<Long, String> waiting = new TreeMap<>();
    private long next = 1;
    private long poll;
    private int duplicates;
    private String lastBatch = "";
    private boolean closed;

    /** @param changed of the bot's lock, signalled at whatever may end a wait */
    UpdateQueue(Rules rules, Condition changed) {
        this.rules = rules;
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

    void add(long update, String json) {
        waiting.put(update, json);
        changed.signalAll();
    }

    /** What waits, by number; what is taken out of it, waits no longer. */
    SortedMap<Long, String> waiting() {
        return waiting;
    }

    /** Nobody has to wait for more. */
    void close() {
        closed = true;
        changed.signalAll();
    }

    /** The newer of two questions lives, the older one is told of the conflict. */
    Answer poll(Call call) throws InterruptedException {
        poll++;
        long mine = poll;
        changed.signalAll();
        confirm(call.number("offset", 0));
        long patience = TimeUnit.SECONDS.toNanos(call.number("timeout", 0));
        long end = System.nanoTime() + Math.min(rules.longestPoll().toNanos(), patience);
        while (isIdle() && poll == mine && end - System.nanoTime() > 0) {
            boolean _ = changed.awaitNanos(end - System.nanoTime()) > 0;
        }
        if (poll != mine) {
            return Answer.error(
                    409,
                    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
        }
        return Answer.ok(batch(Math.clamp(call.number("limit", 100), 1, 100)));
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
        var updates = new ArrayList<>(waiting.values().stream().limit(limit).toList());
        if (rules.shuffle()) {
            Collections.shuffle(updates, new Random(updates.size()));
        }
        var batch = "[" + String.join(",", updates) + "]";
        if (!updates.isEmpty()) {
            lastBatch = batch;
        }
        return batch;
    }
}
