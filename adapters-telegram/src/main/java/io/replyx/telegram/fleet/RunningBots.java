package io.replyx.telegram.fleet;

import io.replyx.application.bots.RunnableBot;
import io.replyx.application.bots.port.BotRegistry;
import io.replyx.domain.bots.BotStatus;
import io.replyx.domain.kernel.BotId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The bots that run in this process: begins those that fall to it, and ends those that do not any more. */
final class RunningBots {
    private final FleetContext context;
    private final BotLeases leases;
    private final Map<BotId, BotRunner> runners = new ConcurrentHashMap<>();

    /** Stopped, with something under way: until that is done nobody else may speak for the bot. */
    private final Map<BotId, BotRunner> leaving = new ConcurrentHashMap<>();

    private final Map<BotId, BotStatus> reported = new HashMap<>();
    private volatile boolean frozen;

    RunningBots(FleetContext context, BotLeases leases) {
        this.context = context;
        this.leases = leases;
    }

    Collection<BotRunner> runners() {
        return runners.values();
    }

    Optional<BotRunner> find(BotId bot) {
        return Optional.ofNullable(runners.get(bot));
    }

    /** Makes it what it should be, as far as leases and starts allow now. Called by one thread. */
    void reconcile(List<BotRegistry.StartedBot> duties) {
        var mine = duties.stream()
                .filter(started -> leases.holds(started.bot()))
                .collect(Collectors.toMap(BotRegistry.StartedBot::bot, started -> started));
        var over = runners.values().stream()
                .filter(runner -> isOver(runner, mine.get(runner.run().bot())))
                .toList();
        over.forEach(this::end);
        leases.release(left().stream().filter(bot -> !mine.containsKey(bot)).toList());
        begin(mine.values().stream()
                .filter(started -> !runners.containsKey(started.bot()) && !leaving.containsKey(started.bot()))
                .limit(starts())
                .toList());
    }

    private static boolean isOver(BotRunner runner, BotRegistry.@Nullable StartedBot started) {
        return started == null || started.version() != runner.run().version();
    }

    private void end(BotRunner runner) {
        var bot = runner.run().bot();
        runner.stop();
        leaving.put(bot, runner);
        runners.remove(bot);
        reported.remove(bot);
        context.metrics.forget(bot);
    }

    private List<BotId> left() {
        var quiet = leaving.entrySet().stream()
                .filter(entry -> entry.getValue().isQuiet())
                .map(Map.Entry::getKey)
                .toList();
        quiet.forEach(leaving::remove);
        return quiet;
    }

    /** So many may begin with one tick. */
    private long starts() {
        return context.config
                .starts()
                .map(perSecond -> Math.max(1, perSecond * context.config.tick().toMillis() / 1_000))
                .orElse(Long.MAX_VALUE);
    }

    private void begin(List<BotRegistry.StartedBot> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        var ids = fresh.stream().map(BotRegistry.StartedBot::bot).toList();
        var takeover = TakeoverState.of(context, ids);
        for (var started : fresh) {
            if (frozen) {
                return;
            }
            context.runtime.load(started).ifPresent(run -> begin(run, takeover));
        }
    }

    private void begin(RunnableBot run, TakeoverState takeover) {
        var bot = run.bot();
        var runner = new BotRunner(context, run, () -> leases.holds(bot), takeover.pace(bot), takeover.next(bot));
        runners.put(bot, runner);
        runner.start();
    }

    /** How those do of whom something else was reported last. */
    List<BotStatus> changedStatuses() {
        return runners.values().stream()
                .map(BotRunner::status)
                .filter(status -> !status.equals(reported.get(status.bot())))
                .toList();
    }

    void reported(List<BotStatus> news) {
        news.forEach(status -> reported.put(status.bot(), status));
    }

    /** Ends them all; what is under way goes on. */
    void endAll() {
        runners.values().forEach(BotRunner::stop);
    }

    /** Begins no more. */
    void stopStarting() {
        frozen = true;
    }

    /** Whether nothing of those that were ended is under way. */
    boolean isDrained() {
        return Stream.concat(runners.values().stream(), leaving.values().stream())
                .allMatch(BotRunner::isQuiet);
    }
}
