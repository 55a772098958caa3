package io.replyx.telegram.fleet;

import io.replyx.application.bots.BotRun;
import io.replyx.application.bots.port.Duties;
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
final class Roster {
    private final Shared shared;
    private final Holdings holdings;
    private final Map<BotId, BotRunner> runners = new ConcurrentHashMap<>();

    /** Stopped, with something under way: until that is done nobody else may speak for the bot. */
    private final Map<BotId, BotRunner> leaving = new ConcurrentHashMap<>();

    private final Map<BotId, BotStatus> reported = new HashMap<>();
    private volatile boolean frozen;

    Roster(Shared shared, Holdings holdings) {
        this.shared = shared;
        this.holdings = holdings;
    }

    Collection<BotRunner> runners() {
        return runners.values();
    }

    Optional<BotRunner> find(BotId bot) {
        return Optional.ofNullable(runners.get(bot));
    }

    /** Makes it what it should be, as far as leases and starts allow now. Called by one thread. */
    void match(List<Duties.Duty> duties) {
        var mine = duties.stream()
                .filter(duty -> holdings.holds(duty.bot()))
                .collect(Collectors.toMap(Duties.Duty::bot, duty -> duty));
        var over = runners.values().stream()
                .filter(runner -> isOver(runner, mine.get(runner.run().bot())))
                .toList();
        over.forEach(this::end);
        holdings.release(left().stream().filter(bot -> !mine.containsKey(bot)).toList());
        begin(mine.values().stream()
                .filter(duty -> !runners.containsKey(duty.bot()) && !leaving.containsKey(duty.bot()))
                .limit(starts())
                .toList());
    }

    private static boolean isOver(BotRunner runner, Duties.@Nullable Duty duty) {
        return duty == null || duty.version() != runner.run().version();
    }

    private void end(BotRunner runner) {
        var bot = runner.run().bot();
        runner.stop();
        leaving.put(bot, runner);
        runners.remove(bot);
        reported.remove(bot);
        shared.traffic.forget(bot);
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
        return shared.config
                .starts()
                .map(perSecond -> Math.max(1, perSecond * shared.config.tick().toMillis() / 1_000))
                .orElse(Long.MAX_VALUE);
    }

    private void begin(List<Duties.Duty> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        var ids = fresh.stream().map(Duties.Duty::bot).toList();
        var handover = Handover.of(shared, ids);
        for (var duty : fresh) {
            if (frozen) {
                return;
            }
            shared.work.load(duty).ifPresent(run -> begin(run, handover));
        }
    }

    private void begin(BotRun run, Handover handover) {
        var bot = run.bot();
        var runner = new BotRunner(shared, run, () -> holdings.holds(bot), handover.pace(bot), handover.next(bot));
        runners.put(bot, runner);
        runner.start();
    }

    /** How those do of whom something else was reported last. */
    List<BotStatus> news() {
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
    void freeze() {
        frozen = true;
    }

    /** Whether nothing of those that were ended is under way. */
    boolean isQuiet() {
        return Stream.concat(runners.values().stream(), leaving.values().stream())
                .allMatch(BotRunner::isQuiet);
    }
}
