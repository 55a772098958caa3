package io.replyx.telegram.inbound;

import io.replyx.application.bots.port.Inbox;
import io.replyx.domain.kernel.ChatId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What waits of one bot's updates in this process: a lane for each chat, in order, and no more than there is room for. Who
 * works it off is {@link ChatQueueWorkers}' business.
 */
public final class ChatQueues {
    /** Updates of one bot in memory before it asks for no more. */
    private static final int FULL = 200;

    /** What comes by itself beyond so many is left in the store for now. */
    private static final int MOST = 400;

    /** Other bots make room, too, and do not say so. */
    private static final int LOOK_MILLIS = 100;

    private final ChatQueueWorkers workers;
    private final InboundBackpressure backpressure;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition added = lock.newCondition();
    private final Condition taken = lock.newCondition();
    private final Map<ChatId, Lane> lanes = new HashMap<>();
    private final Positions positions = new Positions();
    private int size;
    private boolean stopped;

    /** @param workers get each lane when it opens */
    public ChatQueues(ChatQueueWorkers workers, InboundBackpressure backpressure, InstantSource clock) {
        this.workers = workers;
        this.backpressure = backpressure;
        this.clock = clock;
    }

    /**
     * Takes on what is new, unless something before it in its chat is in the store only, or there is no room.
     *
     * @return whether it took on all
     */
    public boolean offer(Collection<Inbox.NewUpdate> arrivals) {
        lock.lock();
        try {
            var taken = arrivals.stream()
                    .filter(this::isNext)
                    .map(Inbox.NewUpdate::stored)
                    .toList();
            add(taken);
            return taken.size() == arrivals.size();
        } finally {
            lock.unlock();
        }
    }

    private boolean isNext(Inbox.NewUpdate added) {
        return size < MOST
                && (added.after().isEmpty() || positions.knows(added.after().getAsLong()));
    }

    /** Takes on the oldest that are in the store. What it has already is recognised. */
    public void add(Collection<Inbox.Stored> updates) {
        lock.lock();
        try {
            updates.stream()
                    .filter(update -> !stopped && positions.add(update.position()))
                    .forEach(update -> lane(update.update().chat()).put(update));
            added.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether more may be brought from the store. */
    public boolean hasRoom() {
        lock.lock();
        try {
            return !stopped && size < FULL && backpressure.hasRoom();
        } finally {
            lock.unlock();
        }
    }

    /** It is noted that these are worked off. */
    public void forget(Collection<Inbox.Stored> updates) {
        Instant now = clock.instant();
        lock.lock();
        try {
            updates.forEach(update -> positions.leave(update.position(), now));
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there is room for more, or the bot is stopped. */
    public void awaitRoom() throws InterruptedException {
        lock.lock();
        try {
            while (!stopped && (size >= FULL || !backpressure.hasRoom())) {
                boolean _ = taken.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Begins nothing more; what is not worked off stays stored. */
    public void stop() {
        lock.lock();
        try {
            stopped = true;
            backpressure.add(-size);
            size = 0;
            added.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private Lane lane(ChatId chat) {
        return lanes.computeIfAbsent(chat, this::open);
    }

    private Lane open(ChatId chat) {
        var lane = new Lane(chat);
        workers.start(lane);
        return lane;
    }

    /** What waits in one chat. */
    public final class Lane {
        private final ChatId chat;
        private final TreeMap<Long, Inbox.Stored> waiting = new TreeMap<>();

        private Lane(ChatId chat) {
            this.chat = chat;
        }

        private void put(Inbox.Stored update) {
            waiting.put(update.position(), update);
            size++;
            backpressure.add(1);
        }

        /** The first one that waits. Only for its worker, who knows that there is one. */
        public Inbox.Stored head() {
            lock.lock();
            try {
                return waiting.firstEntry().getValue();
            } finally {
                lock.unlock();
            }
        }

        /** All that wait now, in order. */
        public List<Inbox.Stored> all() {
            lock.lock();
            try {
                return List.copyOf(waiting.values());
            } finally {
                lock.unlock();
            }
        }

        /** Waits for one more to come. @return false when none came in this time */
        public boolean awaitMore(int than, long nanos) throws InterruptedException {
            lock.lock();
            try {
                long left = nanos;
                while (waiting.size() <= than && left > 0 && !stopped) {
                    left = added.awaitNanos(left);
                }
                return waiting.size() > than;
            } finally {
                lock.unlock();
            }
        }

        /** Whether the bot is being stopped. */
        public boolean isStopped() {
            lock.lock();
            try {
                return stopped;
            } finally {
                lock.unlock();
            }
        }

        /** They are worked off, or nobody here will. */
        public void take(Collection<Inbox.Stored> updates) {
            lock.lock();
            try {
                updates.forEach(update -> waiting.remove(update.position()));
                if (!stopped) {
                    size -= updates.size();
                    backpressure.add(-updates.size());
                }
                taken.signalAll();
            } finally {
                lock.unlock();
            }
        }

        /** Whether something waits; otherwise the lane is closed. Only for its worker. */
        boolean goesOn() {
            lock.lock();
            try {
                if (stopped || waiting.isEmpty()) {
                    lanes.remove(chat);
                    return false;
                }
                return true;
            } finally {
                lock.unlock();
            }
        }
    }
}
