package io.replyx.bootstrap;

import io.replyx.bootstrap.bots.BotsCommand;
import io.replyx.bootstrap.bots.BotsFailure;
import io.replyx.bootstrap.bots.SecretPrompt;
import io.replyx.bootstrap.demo.DemoFailure;
import io.replyx.postgres.PostgresUnavailable;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** The command line. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws Exception {
        VirtualThreadCarriers.limit();
        System.exit(run(arguments.length == 0 ? List.of("start") : List.of(arguments)));
    }

    private static int run(List<String> words) throws Exception {
        var command = words.getFirst();
        try {
            var settings = Settings.of(System.getenv());
            Logging.configure(System.getenv());
            switch (command) {
                case "start" ->
                    untilStopped(components ->
                            Console.welcome(settings, Server.start(settings, components, Console::progress)));
                case "demo" -> untilStopped(components -> Demo.show(settings, components));
                case "migrate" -> migrate(settings);
                case "config" -> Console.config(System.getenv());
                case "version" -> Console.say("ReplyX " + Version.current());
                case "bots" -> bots(settings, words.subList(1, words.size()));
                case "training" -> AotTrainingRun.play(settings);
                default -> throw new InvalidSettings(List.of("unknown command: " + command));
            }
            return 0;
        } catch (InvalidSettings problem) {
            problem.lines().forEach(Console::complain);
            return 2;
        } catch (PostgresUnavailable | StartupFailure | DemoFailure | BotsFailure refused) {
            Console.complain(String.valueOf(refused.getMessage()));
            return 1;
        }
    }

    private static void untilStopped(Consumer<StartedComponents> start) throws InterruptedException {
        var components = new StartedComponents();
        var asked = new AtomicBoolean();
        var stopped = new CountDownLatch(1);
        var hook = new Thread(() -> {
            asked.set(true);
            Console.say("Stopping: no new requests, finishing what runs ...");
            components.close();
            Console.say("Stopped.");
            stopped.countDown();
        });
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            start.accept(components);
        } catch (RuntimeException refused) {
            if (!asked.get()) {
                boolean _ = Runtime.getRuntime().removeShutdownHook(hook);
                components.close();
                throw refused;
            }
        }
        stopped.await();
    }

    private static void bots(Settings settings, List<String> words) {
        BotsCommand.run(words, HttpWiring.url(settings, settings.port()), SecretPrompt.ofConsole(), Console::say);
    }

    private static void migrate(Settings settings) {
        try (var database = DatabaseWiring.open(settings, Console::progress)) {
            Console.say("The database is at this version's schema; " + database.migrated()
                    + " migrations were carried out.");
        }
    }
}
