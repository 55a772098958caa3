package io.replyx.telegram.inbound;

import io.replyx.telegram.inbound.ChatQueues.Lane;
import java.util.concurrent.Semaphore;

/**
 * Works lanes off, each on a thread of its own for as long as something waits in it: in each chat one after the other, in all
 * chats side by side. A bot takes a few of the installation's places at most, so that one with many customers leaves room for
 * the others.
 */
public final class ChatQueueWorkers {
    private static final int PLACES_OF_A_BOT = 8;

    private final Handler handler;
    private final Semaphore everybodys;
    private final Semaphore own = new Semaphore(PLACES_OF_A_BOT);

    /** Works off what is at the head of a lane. */
    @FunctionalInterface
    public interface Handler {
        /** Blocks until it is done or was given up; takes what it worked off from the lane. */
        void work(Lane lane) throws InterruptedException;
    }

    /** @param everybodys places for updates that are worked off at the same time, over all bots; fair */
    public ChatQueueWorkers(Handler handler, Semaphore everybodys) {
        this.handler = handler;
        this.everybodys = everybodys;
    }

    void start(Lane lane) {
        Thread.ofVirtual().name("telegram-chat").start(() -> run(lane));
    }

    private void run(Lane lane) {
        try {
            while (lane.goesOn()) {
                inTurn(lane);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void inTurn(Lane lane) throws InterruptedException {
        own.acquire();
        try {
            everybodys.acquire();
            try {
                handler.work(lane);
            } finally {
                everybodys.release();
            }
        } finally {
            own.release();
        }
    }
}
