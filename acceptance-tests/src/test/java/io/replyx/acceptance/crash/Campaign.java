package io.replyx.acceptance.crash;

import io.replyx.acceptance.Api;
import io.replyx.acceptance.EchoModel;
import io.replyx.acceptance.Installation;
import io.replyx.acceptance.Polling;
import io.replyx.acceptance.ServerProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;

/** Writers on one side, deaths on the other, and a server in between that is started again each time. */
final class Campaign implements AutoCloseable {
    private static final int WRITERS = 8;
    private static final int PROGRESS = 3 * WRITERS;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Installation installation;
    private final EchoModel model;
    private final RandomGenerator random;
    private final Journal journal = new Journal();
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<CompletableFuture<Void>> writers = new ArrayList<>();
    private final Map<Phase, Integer> hits = new EnumMap<>(Phase.class);
    private final Api api;
    private ServerProcess server;

    Campaign(Installation installation, EchoModel model, RandomGenerator random) {
        this.installation = installation;
        this.model = model;
        this.random = random;
        this.server = installation.start();
        this.api = new Api(server.url()).asNewOwner();
    }

    void startWriters() {
        var assistant = api.assistant();
        for (int number = 1; number <= WRITERS; number++) {
            var writer = new Writer("w" + number, api.another(), assistant, journal, stopping);
            writers.add(CompletableFuture.runAsync(writer, threads));
        }
        awaitProgress();
    }

    /** Kills the server at the wanted moment, and starts it again on the same data and the same port. */
    void suffer(Kill kill) {
        var aim = new Aim(installation.superuser(), model, api.another(), random);
        aim.shoot(kill.phase(), kill.withDatabase() ? server::killWithDatabase : server::kill);
        hits.merge(kill.phase(), 1, Integer::sum);
        model.release();
        server = installation.start();
        awaitProgress();
    }

    /** Lets every writer finish its message, and the server all that it has promised. */
    void settle() {
        stopping.set(true);
        writers.forEach(CompletableFuture::join);
        var database = installation.superuser();
        Polling.until("all jobs are done", LIMIT, () -> database.count("select count(*) from job") == 0);
    }

    Map<Phase, Integer> hits() {
        return Map.copyOf(hits);
    }

    Journal journal() {
        return journal;
    }

    Findings findings() {
        return new Findings(journal, api, installation.superuser());
    }

    @Override
    public void close() {
        stopping.set(true);
        threads.shutdownNow();
    }

    private void awaitProgress() {
        int wanted = journal.acknowledgedCount() + PROGRESS;
        Polling.until("the writers get on", LIMIT, () -> {
            writers.stream().filter(CompletableFuture::isCompletedExceptionally).forEach(CompletableFuture::join);
            return journal.acknowledgedCount() >= wanted;
        });
    }
}
