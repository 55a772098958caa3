package io.replyx.application.bots;

import io.replyx.application.bots.port.BotRegistry;
import io.replyx.application.bots.port.BotStores;
import io.replyx.application.bots.port.Deliveries;
import io.replyx.application.bots.port.LatencyQueries;
import io.replyx.application.kernel.AccessRefusal;
import io.replyx.application.kernel.AcrossTenants;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Leases;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.kernel.UseCase;
import io.replyx.domain.bots.BotStatus;
import io.replyx.domain.bots.LatencySummary;
import io.replyx.domain.kernel.BotId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows every bot of the installation: who runs it, how it does, and what waits. Platform admins may. */
public final class GetFleetStatus implements UseCase<GetFleetStatus.Query, GetFleetStatus.Fleet> {
    private final Transactions transactions;
    private final BotRegistry registry;
    private final Deliveries deliveries;
    private final LatencyQueries latencies;
    private final Leases leases;

    /** @param sends whether to look how long messages waited, which takes a look at each bot's latest */
    public record Query(boolean sends) {}

    /**
     * @param bots how many bots each living node runs
     * @param started bots that are meant to run
     * @param waiting how many messages wait to be sent, of bots for which any do
     * @param sends how long the latest messages waited to be sent, of bots that sent any for a day; empty when nobody asked
     */
    public record Fleet(
            Map<String, Long> bots,
            long started,
            List<BotStatus> statuses,
            Map<BotId, Long> waiting,
            Map<BotId, LatencySummary> sends) {
        public Fleet {
            bots = Map.copyOf(bots);
            statuses = List.copyOf(statuses);
            waiting = Map.copyOf(waiting);
            sends = Map.copyOf(sends);
        }
    }

    GetFleetStatus(Transactions transactions, BotStores stores, Leases leases) {
        this.transactions = transactions;
        this.registry = stores.registry();
        this.deliveries = stores.deliveries();
        this.latencies = stores.latencies();
        this.leases = leases;
    }

    @Override
    @AcrossTenants
    public Fleet handle(Actor actor, Query query) {
        if (!(actor instanceof Actor.PlatformAdmin)) {
            actor.requireUser();
            throw AccessRefusal.NOT_ALLOWED.refusal();
        }
        var bots = perNode(
                leases.held(BotRuntime.NODE).values(),
                leases.held(BotRuntime.BOT).values());
        return transactions.acrossTenants(() -> {
            var sends = query.sends() ? BotViewLoader.byBot(latencies.ofDeliveries()) : Map.<BotId, LatencySummary>of();
            return new Fleet(bots, registry.started().size(), registry.reported(), waiting(), sends);
        });
    }

    private static Map<String, Long> perNode(Collection<String> nodes, Collection<String> holders) {
        return nodes.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        node -> holders.stream().filter(node::equals).count()));
    }

    private Map<BotId, Long> waiting() {
        return deliveries.backlog().stream()
                .collect(Collectors.toMap(Deliveries.Backlog::bot, Deliveries.Backlog::waiting));
    }
}
