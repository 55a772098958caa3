package io.replyx.telegram.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import io.replyx.application.bots.BotMetrics.Count;
import io.replyx.application.bots.RunnableBot;
import io.replyx.application.bots.port.Inbox;
import io.replyx.telegram.api.ApiFailure;
import io.replyx.telegram.api.BotApi;
import io.replyx.telegram.api.UpdateJson;
import io.replyx.telegram.inbound.ChatQueues;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.StreamSupport;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;

/** Asks for one bot's updates, stores them, and only then asks for the next: that tells Telegram to forget them. */
final class UpdatePoller {
    private static final int MOST = 100;

    /** A bot that gets no answer keeps the others from beginning for no longer than this. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final FleetContext context;
    private final RunnableBot run;
    private final ChatQueues chatQueues;
    private final BackfillTracker<Inbox.Stored> tracker;
    private final BotApi.PollingConnection line;
    private final AtomicReference<Optional<BotApi.PendingCall>> pending = new AtomicReference<>(Optional.empty());
    private long next;
    private boolean asked;
    private volatile boolean stopped;

    /** @param next the number to ask from; 0 for a bot that never asked */
    UpdatePoller(
            FleetContext context,
            RunnableBot run,
            ChatQueues chatQueues,
            BackfillTracker<Inbox.Stored> tracker,
            long next) {
        this.context = context;
        this.run = run;
        this.chatQueues = chatQueues;
        this.tracker = tracker;
        this.line = context.api.line(run.token());
        this.next = next;
    }

    /**
     * Waits for updates, and stores them. The first question is answered at once, so that a bot that cannot work is seen.
     *
     * @throws ApiFailure when they could not be had
     */
    void listen() throws InterruptedException {
        try {
            var updates = asked ? ask(context.api.longestPoll()) : askFirst();
            if (!updates.isEmpty()) {
                store(updates);
            }
        } catch (ApiFailure failure) {
            if (!isWebhookInTheWay(failure)) {
                throw failure;
            }
            var _ = context.api.call(run.token(), new DeleteWebhook());
        }
    }

    /** Ends the waiting, and what begins after this ends at once: somebody else may listen from now on. */
    void stop() {
        stopped = true;
        cancelPoll();
        line.close();
    }

    /** Ends the waiting. */
    void cancelPoll() {
        pending.get().ifPresent(BotApi.PendingCall::cancel);
    }

    private List<Inbox.Update> askFirst() throws InterruptedException {
        boolean inTurn = context.firsts.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        try {
            var updates = ask(Duration.ZERO);
            asked = true;
            return updates;
        } finally {
            if (inTurn) {
                context.firsts.release();
            }
        }
    }

    private List<Inbox.Update> ask(Duration patience) {
        var question = GetUpdates.builder()
                .offset((int) next)
                .limit(MOST)
                .timeout((int) patience.toSeconds())
                .allowedUpdates(UpdateJson.WANTED)
                .build();
        var call = line.poll(question);
        pending.set(Optional.of(call));
        if (stopped) {
            call.cancel();
        }
        try {
            return updates(call.await());
        } finally {
            pending.set(Optional.empty());
        }
    }

    private static List<Inbox.Update> updates(JsonNode result) {
        return StreamSupport.stream(result.spliterator(), false)
                .flatMap(node -> UpdateJson.of(node).stream())
                .toList();
    }

    /** Numbers begin anew after a week of silence, so the next one may be lower than the last. */
    private void store(List<Inbox.Update> updates) {
        var sorted = new ArrayList<>(updates);
        sorted.sort((one, other) -> Long.compare(one.id(), other.id()));
        long after = sorted.getLast().id() + 1;
        var batch = new Inbox.Batch(run.tenant(), run.bot(), sorted, OptionalLong.of(after));
        var fresh = store(batch);
        next = after;
        if (!chatQueues.offer(fresh)) {
            tracker.open();
        }
        context.metrics.count(run.bot(), Count.RECEIVED, fresh.size());
        if (fresh.size() < updates.size()) {
            context.metrics.count(run.bot(), Count.REPEATED, updates.size() - fresh.size());
        }
    }

    /** When this fails it may be stored all the same: when it comes again it will not be new. */
    private List<Inbox.NewUpdate> store(Inbox.Batch batch) {
        try {
            return context.inbox.call(batch).stream()
                    .filter(added -> added.stored().bot().equals(run.bot()))
                    .toList();
        } catch (RuntimeException unknown) {
            tracker.open();
            throw unknown;
        }
    }

    private static boolean isWebhookInTheWay(ApiFailure failure) {
        return failure.kind() == ApiFailure.Kind.CONFLICT
                && failure.description().contains("webhook");
    }
}
