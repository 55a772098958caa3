package io.replyx.bootstrap;

import io.replyx.postgres.PostgresUnavailable;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The command line. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws Exception {
        System.exit(run(arguments.length == 0 ? "start" : arguments[0]));
    }

    private static int run(String command) throws Exception {
        try {
            var settings = Settings.of(System.getenv());
            Logging.configure(System.getenv());
            switch (command) {
                case "start" -> start(settings);
                case "migrate" -> migrate(settings);
                case "config" -> Console.config(System.getenv());
                case "version" -> Console.say("ReplyX " + Version.current());
                case "training" -> TrainingRun.play(settings);
                default -> throw new SettingsProblem(List.of("unknown command: " + command));
            }
            return 0;
        } catch (SettingsProblem problem) {
            problem.lines().forEach(Console::complain);
            return 2;
        } catch (PostgresUnavailable | StartRefused refused) {
            Console.complain(String.valueOf(refused.getMessage()));
            return 1;
        }
    }

    private static void start(Settings settings) throws InterruptedException {
        var server = Server.start(settings, Console::progress);
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            Console.say("Stopping: no new requests, finishing what runs ...");
            server.close();
            Console.say("Stopped.");
            stopped.countDown();
        }));
        Console.welcome(settings, server);
        stopped.await();
    }

    private static void migrate(Settings settings) {
        try (var database = Database.open(settings, Console::progress)) {
            Console.say("The database is at this version's schema; " + database.migrated()
                    + " migrations were carried out.");
        }
    }
}
