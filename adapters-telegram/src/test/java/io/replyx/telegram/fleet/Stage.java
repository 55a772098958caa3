package io.replyx.telegram.fleet;

import io.replyx.application.assistants.AssistantConfigPatch;
import io.replyx.application.bots.BotMetrics;
import io.replyx.application.bots.BotRuntime;
import io.replyx.application.bots.GetBot;
import io.replyx.application.bots.RunnableBot;
import io.replyx.application.bots.port.BotRegistry;
import io.replyx.application.kernel.Actor;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.bots.Bot;
import io.replyx.domain.bots.BotStatus;
import io.replyx.domain.bots.BotToken;
import io.replyx.domain.bots.UpdateMode;
import io.replyx.telegram.api.BotApi;
import io.replyx.telegram.api.TelegramConfig;
import io.replyx.testkit.World;
import io.replyx.testkit.telegram.FakeBot;
import io.replyx.testkit.telegram.FakeTelegram;
import io.replyx.testkit.telegram.FakeTelegramConfig;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A workspace in memory, its bots really run, and a Telegram of our own. */
final class Stage implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long LOOK_NANOS = 500_000;
    private static final Duration TICK = Duration.ofMillis(20);

    final World world = World.begin();
    final Actor.Member owner = world.owner();
    final AssistantId assistant = world.publishedAssistant(owner, AssistantConfigPatch.none());
    final FakeTelegram telegram;
    private final List<AutoCloseable> open = new ArrayList<>();
    private final AtomicBoolean over = new AtomicBoolean();

    Stage() {
        this(FakeTelegramConfig.STANDARD.impatient(Duration.ofSeconds(5), Duration.ofMillis(20)));
    }

    Stage(FakeTelegramConfig config) {
        telegram = FakeTelegram.start(config);
        var _ = Thread.ofPlatform().daemon().start(this::work);
    }

    private void work() {
        while (!over.get()) {
            world.settle();
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    /** A node that runs bots. */
    TelegramFleet node(String name) {
        return node(name, world.replyx().botRuntime());
    }

    /** A node for which the core does this work. */
    TelegramFleet node(String name, BotRuntime runtime) {
        return node(FleetConfig.standard(name), runtime);
    }

    /** A node whose bots are called here. */
    TelegramFleet calledNode(String name, Door door) {
        return node(
                FleetConfig.standard(name).withWebhook(door.url(), UpdateMode.WEBHOOK),
                world.replyx().botRuntime());
    }

    private TelegramFleet node(FleetConfig standard, BotRuntime runtime) {
        var api = new BotApi(TelegramConfig.at(telegram.url()));
        open.add(api);
        var config = standard.forTests(TICK, Duration.ofSeconds(10), Duration.ofMillis(100));
        var fleet = TelegramFleet.start(runtime, api, config, new BotMetrics(), InstantSource.system());
        open.add(fleet);
        return fleet;
    }

    /** What the bots of a process have in common, for a part of it that is tried alone. */
    FleetContext shared() {
        var api = new BotApi(TelegramConfig.at(telegram.url()));
        open.add(api);
        var context = new FleetContext(
                world.replyx().botRuntime(),
                api,
                FleetConfig.standard("one"),
                new BotMetrics(),
                InstantSource.system());
        open.add(context);
        return context;
    }

    /** Where Telegram brings updates. */
    Door door() {
        var door = Door.open(world.replyx().bots());
        open.add(door);
        return door;
    }

    RunnableBot run(Bot bot) {
        return world.replyx()
                .botRuntime()
                .load(new BotRegistry.StartedBot(bot.tenant(), bot.id(), bot.version()))
                .orElseThrow();
    }

    /** A bot that Telegram knows, and the same bot as Telegram has it. */
    record Pair(Bot bot, FakeBot there) {}

    Pair bot() {
        BotToken token = world.bots().token();
        var there = telegram.bot(token.value());
        return new Pair(world.bots().bot(owner, assistant, token).bot(), there);
    }

    BotStatus status(Bot bot) {
        return world.replyx()
                .bots()
                .getBot()
                .handle(owner, new GetBot.Query(bot.id()))
                .status();
    }

    /** Waits for what happens on other threads. */
    static void until(BooleanSupplier there) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!there.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it did not happen within " + PATIENCE);
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    @Override
    public void close() {
        open.reversed().forEach(Stage::quietly);
        over.set(true);
        telegram.close();
    }

    private static void quietly(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
