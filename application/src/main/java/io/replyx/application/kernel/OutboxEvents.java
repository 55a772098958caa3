package io.replyx.application.kernel;

import io.replyx.domain.kernel.Event;
import io.replyx.domain.kernel.TenantId;
import java.util.List;
import java.util.Optional;

/** Stores each event with one delivery, a job of its own, for each of its subscribers. */
public final class OutboxEvents implements Events {
    private final Outbox outbox;
    private final Jobs jobs;
    private final IdGenerator ids;
    private final List<? extends Subscriber<?>> subscribers;

    public OutboxEvents(Outbox outbox, Jobs jobs, IdGenerator ids, List<? extends Subscriber<?>> subscribers) {
        this.outbox = outbox;
        this.jobs = jobs;
        this.ids = ids;
        this.subscribers = List.copyOf(subscribers);
    }

    @Override
    public void publish(TenantId tenant, List<Event> events) {
        events.forEach(event -> publish(tenant, event));
    }

    /** An event that nobody subscribes to is not stored: nobody would ever read it. */
    private void publish(TenantId tenant, Event event) {
        var concerned = subscribers.stream()
                .filter(subscriber -> subscriber.type().event().isInstance(event))
                .toList();
        if (concerned.isEmpty()) {
            return;
        }
        var type = concerned.getFirst().type();
        var stored = new Outbox.StoredEvent(ids.next(), tenant, type.name(), type.written(event), event.at());
        outbox.add(stored);
        concerned.forEach(subscriber -> jobs.add(delivery(subscriber, stored)));
    }

    private Job delivery(Subscriber<?> subscriber, Outbox.StoredEvent event) {
        return new Job(
                ids.next(),
                DeliverEventJob.kindOf(subscriber),
                event.tenant(),
                Optional.empty(),
                Payload.of(DeliverEventJob.EVENT, event.id()),
                event.at());
    }
}
