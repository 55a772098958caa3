package io.replyx.application.kernel;

import io.replyx.domain.kernel.Event;
import io.replyx.domain.kernel.TenantId;
import java.util.List;

/** The outbox: events are stored in the open transaction, and delivered to each subscriber after it. */
public interface Events {
    /** Stores the events and one delivery for each of their subscribers; undone with the transaction. */
    void publish(TenantId tenant, List<Event> events);
}
