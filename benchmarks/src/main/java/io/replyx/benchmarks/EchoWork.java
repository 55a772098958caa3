package io.replyx.benchmarks;

import io.replyx.application.bots.BotRuntime;
import io.replyx.application.bots.RunnableBot;
import io.replyx.application.bots.port.BotRegistry;
import io.replyx.application.bots.port.Deliveries;
import io.replyx.application.bots.port.Inbox;
import io.replyx.application.dialogs.LiveEvent;
import io.replyx.application.kernel.Leases;
import io.replyx.application.kernel.Subscription;
import io.replyx.domain.bots.BotAccount;
import io.replyx.domain.bots.BotStatus;
import io.replyx.domain.bots.BotToken;
import io.replyx.domain.bots.Delivery;
import io.replyx.domain.bots.InboundEvent;
import io.replyx.domain.bots.OutgoingMessage;
import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.DialogId;
import io.replyx.domain.kernel.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A core that repeats what it is told and keeps nothing. */
final class EchoWork implements BotRuntime {
    private final TenantId tenant = new TenantId(UUID.randomUUID());
    private final Map<BotId, BotToken> bots = new LinkedHashMap<>();
    private final Leases leases = new Alone();
    private final AtomicLong position = new AtomicLong();
    private final AtomicReference<Consumer<Deliveries.Enqueued>> promised = new AtomicReference<>(_ -> {});

    EchoWork(List<BotToken> tokens) {
        tokens.forEach(token -> bots.put(new BotId(UUID.randomUUID()), token));
    }

    @Override
    public Optional<DialogId> handle(RunnableBot run, InboundEvent event) {
        if (event instanceof InboundEvent.TextMessage said) {
            var progress = Delivery.Progress.none(Instant.now());
            var delivery = new Delivery(
                    UUID.randomUUID(),
                    tenant,
                    run.bot(),
                    said.chat(),
                    position.incrementAndGet(),
                    OutgoingMessage.text(said.text()),
                    progress);
            promised.get().accept(new Deliveries.Enqueued(delivery, Optional.empty()));
        }
        return Optional.empty();
    }

    @Override
    public List<Inbox.NewUpdate> store(List<Inbox.Batch> batches) {
        return batches.stream()
                .flatMap(batch -> batch.updates().stream().map(update -> arrival(batch, update)))
                .toList();
    }

    private Inbox.NewUpdate arrival(Inbox.Batch batch, Inbox.Update update) {
        var stored = new Inbox.Stored(batch.tenant(), batch.bot(), position.incrementAndGet(), update);
        return new Inbox.NewUpdate(stored, OptionalLong.empty());
    }

    @Override
    public List<BotRegistry.StartedBot> startedBots() {
        return bots.keySet().stream()
                .map(bot -> new BotRegistry.StartedBot(tenant, bot, 1))
                .toList();
    }

    @Override
    public Optional<RunnableBot> load(BotRegistry.StartedBot started) {
        return Optional.ofNullable(bots.get(started.bot())).map(token -> {
            var account = new BotAccount(token.account(), "echo_bot", "Echo");
            return new RunnableBot(tenant, started.bot(), started.version(), account, token, "", Optional.empty());
        });
    }

    @Override
    public Subscription onEnqueued(Consumer<Deliveries.Enqueued> listener) {
        promised.set(listener);
        return () -> promised.set(_ -> {});
    }

    @Override
    public Leases leases() {
        return leases;
    }

    @Override
    public List<Inbox.NextUpdate> next(Collection<BotId> asked) {
        return List.of();
    }

    @Override
    public List<Inbox.Stored> pending(Collection<BotId> asked, int each) {
        return List.of();
    }

    @Override
    public List<Delivery> waiting(Collection<BotId> asked, int each) {
        return List.of();
    }

    @Override
    public List<Deliveries.Recent> sentSince(Collection<BotId> asked, Instant since) {
        return List.of();
    }

    @Override
    public Subscription follow(TenantId whose, DialogId dialog, Consumer<LiveEvent> listener) {
        return () -> {};
    }

    @Override
    public int purge(Instant before) {
        return 0;
    }

    @Override
    public void onArrival(Consumer<List<Inbox.NewUpdate>> listener) {}

    @Override
    public void finish(Collection<Inbox.Stored> updates) {}

    @Override
    public void record(Collection<Deliveries.Outcome> outcomes) {}

    @Override
    public void report(Collection<BotStatus> statuses) {}

    /** There is one node, and it gets what it asks for. */
    private static final class Alone implements Leases {
        private final Map<String, String> held = new ConcurrentHashMap<>();

        @Override
        public Set<String> hold(String holder, Collection<String> names, Duration term) {
            names.forEach(name -> held.put(name, holder));
            return Set.copyOf(names);
        }

        @Override
        public void release(String holder, Collection<String> names) {
            names.forEach(name -> held.remove(name, holder));
        }

        @Override
        public int purge(Instant before) {
            return 0;
        }

        @Override
        public Map<String, String> held(String prefix) {
            return held.entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith(prefix))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }
}
