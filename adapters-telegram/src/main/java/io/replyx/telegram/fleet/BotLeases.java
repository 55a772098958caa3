package io.replyx.telegram.fleet;

import io.replyx.application.bots.BotRuntime;
import io.replyx.application.bots.port.BotRegistry;
import io.replyx.application.kernel.Leases;
import io.replyx.domain.bots.RendezvousHashing;
import io.replyx.domain.kernel.BotId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Which bots this process may run, and until when. A lease that could not be renewed ends before others take it. */
final class BotLeases {
    private final Leases leases;
    private final FleetConfig config;
    private final ConcurrentHashMap<BotId, Long> until = new ConcurrentHashMap<>();
    private Set<String> nodes = Set.of();
    private long renewed = Long.MIN_VALUE;
    private Set<BotId> wanted = Set.of();

    BotLeases(Leases leases, FleetConfig config) {
        this.leases = leases;
        this.config = config;
    }

    /** Whether this process still speaks for the bot. */
    boolean holds(BotId bot) {
        var end = until.get(bot);
        return end != null && System.nanoTime() - end < 0;
    }

    boolean isAlone() {
        return nodes.size() <= 1;
    }

    /** Takes what this process is to run, and gives up the rest. Called by one thread. */
    void rebalance(List<BotRegistry.StartedBot> duties) {
        long now = System.nanoTime();
        boolean due =
                renewed == Long.MIN_VALUE || now - renewed >= config.term().toNanos() / 3;
        if (due) {
            renewMembership();
        }
        var mine = duties.stream()
                .map(BotRegistry.StartedBot::bot)
                .filter(bot -> RendezvousHashing.choose(nodes, bot)
                        .filter(config.node()::equals)
                        .isPresent())
                .collect(Collectors.toSet());
        giveUp(mine);
        if (due) {
            renewed = now;
            hold(mine, now);
        } else {
            hold(missing(mine), now);
        }
        wanted = mine;
    }

    private void renewMembership() {
        leases.hold(config.node(), List.of(BotRuntime.NODE + config.node()), config.term());
        nodes = leases.held(BotRuntime.NODE).keySet().stream()
                .map(name -> name.substring(BotRuntime.NODE.length()))
                .collect(Collectors.toSet());
    }

    private Set<BotId> missing(Set<BotId> mine) {
        return mine.stream().filter(bot -> !holds(bot)).collect(Collectors.toSet());
    }

    private void hold(Collection<BotId> bots, long now) {
        if (bots.isEmpty()) {
            return;
        }
        var names = bots.stream().map(BotLeases::name).toList();
        long end = now + config.term().toNanos() * 9 / 10;
        leases.hold(config.node(), names, config.term()).forEach(name -> until.put(bot(name), end));
    }

    private void giveUp(Set<BotId> mine) {
        var over = new HashSet<>(wanted);
        over.addAll(until.keySet());
        over.removeAll(mine);
        over.forEach(until::remove);
    }

    /** Others may have these from now on; called once they are really let go. */
    void release(Collection<BotId> bots) {
        if (!bots.isEmpty()) {
            bots.forEach(until::remove);
            leases.release(config.node(), bots.stream().map(BotLeases::name).toList());
        }
    }

    /** Gives up everything, this process itself included. */
    void releaseAll() {
        var names = new ArrayList<>(until.keySet().stream().map(BotLeases::name).toList());
        names.add(BotRuntime.NODE + config.node());
        until.clear();
        leases.release(config.node(), names);
    }

    private static String name(BotId bot) {
        return BotRuntime.BOT + bot;
    }

    private static BotId bot(String name) {
        return new BotId(UUID.fromString(name.substring(BotRuntime.BOT.length())));
    }
}
