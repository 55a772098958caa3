package io.replyx.application.kernel;

import io.replyx.domain.kernel.Event;
import java.util.UUID;

/** Brings stored events to one subscriber. */
public final class DeliverEventJob<E extends Event> implements JobHandler {
    static final String EVENT = "event";

    private final Transactions transactions;
    private final Outbox outbox;
    private final Subscriber<E> subscriber;

    public static <E extends Event> JobHandler to(Subscriber<E> subscriber, Transactions transactions, Outbox outbox) {
        return new DeliverEventJob<>(transactions, outbox, subscriber);
    }

    private DeliverEventJob(Transactions transactions, Outbox outbox, Subscriber<E> subscriber) {
        this.transactions = transactions;
        this.outbox = outbox;
        this.subscriber = subscriber;
    }

    static String kindOf(Subscriber<?> subscriber) {
        return "deliver_to:" + subscriber.name();
    }

    @Override
    public String kind() {
        return kindOf(subscriber);
    }

    @Override
    @AcrossTenants
    public void run(JobQueue.Claimed claimed) {
        UUID id = claimed.job().payload().id(EVENT);
        var stored = transactions.acrossTenants(() -> outbox.find(id)).orElseThrow();
        subscriber.handle(id, subscriber.type().read().apply(stored.payload()));
    }
}
