package io.replyx.application.dialogs;

import io.replyx.application.dialogs.port.LiveFeed;
import io.replyx.application.kernel.Subscription;
import io.replyx.domain.dialogs.MessageId;
import io.replyx.domain.kernel.DialogId;
import io.replyx.domain.kernel.TenantId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Carries live events between the threads of one process. */
public final class InProcessLiveFeed implements LiveFeed {
    private final Map<Topic, DialogTopic> dialogs = new ConcurrentHashMap<>();

    private record Topic(TenantId tenant, DialogId dialog) {}

    @Override
    public void publish(TenantId tenant, DialogId dialog, LiveEvent event) {
        with(new Topic(tenant, dialog), live -> live.publish(event));
    }

    @Override
    public void dropDraft(TenantId tenant, DialogId dialog, MessageId replyTo) {
        with(new Topic(tenant, dialog), live -> live.dropDraft(replyTo));
    }

    @Override
    public Subscription subscribe(TenantId tenant, DialogId dialog, Consumer<LiveEvent> listener) {
        var topic = new Topic(tenant, dialog);
        var subscriber = new DialogTopic.Subscriber(listener);
        with(topic, live -> live.add(subscriber));
        return () -> with(topic, live -> live.remove(subscriber));
    }

    /** One at a time for each dialog, so that all its listeners hear the same order; an idle dialog is forgotten. */
    private void with(Topic topic, Consumer<DialogTopic> action) {
        boolean done = false;
        while (!done) {
            var live = dialogs.computeIfAbsent(topic, _ -> new DialogTopic());
            synchronized (live) {
                done = live.isCurrent();
                if (done) {
                    action.accept(live);
                    forgetIfIdle(topic, live);
                }
            }
        }
    }

    private void forgetIfIdle(Topic topic, DialogTopic live) {
        if (live.isIdle()) {
            live.retire();
            dialogs.remove(topic, live);
        }
    }
}
