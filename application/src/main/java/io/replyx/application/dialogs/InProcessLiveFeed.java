package io.replyx.application.dialogs;

import io.replyx.application.dialogs.port.LiveFeed;
import io.replyx.domain.dialogs.DialogId;
import io.replyx.domain.kernel.TenantId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Carries live events between the threads of one process. */
public final class InProcessLiveFeed implements LiveFeed {
    private final Map<Topic, LiveDialog> dialogs = new ConcurrentHashMap<>();

    private record Topic(TenantId tenant, DialogId dialog) {}

    @Override
    public void publish(TenantId tenant, DialogId dialog, LiveEvent event) {
        dialogs.compute(new Topic(tenant, dialog), (_, live) -> {
            var current = live == null ? new LiveDialog() : live;
            current.publish(event);
            return current.isIdle() ? null : current;
        });
    }

    @Override
    public Subscription subscribe(TenantId tenant, DialogId dialog, Consumer<LiveEvent> listener) {
        var topic = new Topic(tenant, dialog);
        var subscriber = new LiveDialog.Subscriber(listener);
        dialogs.compute(topic, (_, live) -> {
            var current = live == null ? new LiveDialog() : live;
            current.add(subscriber);
            return current;
        });
        return () -> dialogs.computeIfPresent(topic, (_, live) -> {
            live.remove(subscriber);
            return live.isIdle() ? null : live;
        });
    }
}
