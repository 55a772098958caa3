package io.replyx.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** How much of the database's own speed an exchange keeps: the product beside pgbench with the same statements. */
final class ExchangeBenchmark implements Benchmark {
    private static final List<Integer> CLIENTS = List.of(1, 8, 32);
    private static final int ROUNDS = 3;
    private static final int SECONDS = 5;
    private static final int DIALOGS = 320;
    private static final double GOAL = 0.5;
    private static final String QUESTION = "How long does delivery to Moscow take?";

    @Override
    public String name() {
        return "exchange";
    }

    @Override
    public String purpose() {
        return "exchanges a second at 1, 8 and 32 clients, beside pgbench with the same statements";
    }

    @Override
    public void run(BenchmarkWorkspace bench, List<String> arguments) throws Exception {
        var installation = Installation.start(bench);
        var api = bench.closing(new Api(installation.url()));
        var plain = new Side(bench, installation, api, api.assistant());
        var knowing = new Side(bench, installation, api, knowing(api));
        var peer = new PgbenchPeer(bench, installation, api.tenant(), plain.assistant());
        WarmUp.run(bench, installation.product(), time -> {
            plain.run(CLIENTS.getLast(), (int) time.toSeconds() / 2);
            knowing.run(CLIENTS.getLast(), (int) time.toSeconds() / 2);
        });
        check(bench, installation, plain);
        bench.print(
                "| clients | pgbench, same statements, /s | ReplyX, /s | ratio | goal: 0.5 | JVM processor us an exchange | with retrieval, /s | ratio |");
        bench.print("|---|---|---|---|---|---|---|---|");
        for (int clients : clients(arguments)) {
            measure(bench, clients, plain, knowing, peer);
        }
    }

    private static void check(BenchmarkWorkspace bench, Installation installation, Side side) throws Exception {
        try (var conversation = side.conversation();
                var http = conversation.connect()) {
            new StatementCheck(installation, "exchange.sql").check(bench, () -> conversation.exchange(http));
        }
    }

    /** Those that the person asked for, else the usual ones. */
    private static List<Integer> clients(List<String> arguments) {
        return arguments.isEmpty()
                ? CLIENTS
                : arguments.stream().map(Integer::valueOf).toList();
    }

    /** The three take turns, so that what else the machine does falls on all of them. */
    private static void measure(BenchmarkWorkspace bench, int clients, Side plain, Side knowing, PgbenchPeer peer)
            throws Exception {
        var rates = new ArrayList<OptionalDouble>();
        var exchanges = Speed.NONE;
        var retrieving = Speed.NONE;
        for (int round = 0; round < ROUNDS; round++) {
            rates.add(peer.rate(clients, SECONDS));
            exchanges = exchanges.plus(plain.run(clients, SECONDS));
            retrieving = retrieving.plus(knowing.run(clients, SECONDS));
        }
        bench.print(row(clients, average(rates), exchanges, retrieving));
    }

    private static OptionalDouble average(List<OptionalDouble> rates) {
        return rates.stream().flatMapToDouble(OptionalDouble::stream).average();
    }

    private static String row(int clients, OptionalDouble peer, Speed exchanges, Speed retrieving) {
        var verdict = peer.isEmpty() ? "" : exchanges.perSecond() >= GOAL * peer.getAsDouble() ? "met" : "missed";
        var peerRate = peer.isEmpty() ? "not measured" : "%.0f".formatted(peer.getAsDouble());
        return "| %d | %s | %.0f | %s | %s | %.0f | %.0f | %s |"
                .formatted(
                        clients,
                        peerRate,
                        exchanges.perSecond(),
                        ratio(exchanges, peer),
                        verdict,
                        exchanges.processorMicros(),
                        retrieving.perSecond(),
                        ratio(retrieving, peer));
    }

    private static String ratio(Speed speed, OptionalDouble peer) {
        return peer.isEmpty() ? "not measured" : "%.2f".formatted(speed.perSecond() / peer.getAsDouble());
    }

    /** @param processor time that the JVM of the server took */
    record Speed(long exchanges, double seconds, Duration processor) {
        static final Speed NONE = new Speed(0, 0, Duration.ZERO);

        Speed plus(Speed other) {
            return new Speed(exchanges + other.exchanges, seconds + other.seconds, processor.plus(other.processor));
        }

        double perSecond() {
            return exchanges / seconds;
        }

        double processorMicros() {
            return processor.toNanos() / 1e3 / exchanges;
        }
    }

    private static String knowing(Api api) throws IOException, InterruptedException {
        var assistant = api.assistant();
        api.awaitReady(api.document(assistant, "Delivery", """
                # Delivery

                Delivery to Moscow takes three days. Delivery to other cities takes a week.

                # Returns

                Goods may be returned within fourteen days."""));
        return assistant;
    }

    /** The product, with an assistant of its own kind. */
    record Side(BenchmarkWorkspace bench, Installation installation, Api api, String assistant) {
        Speed run(int clients, int seconds) throws Exception {
            var conversations = new ArrayList<Conversation>();
            try {
                for (int i = 0; i < DIALOGS; i++) {
                    conversations.add(conversation());
                }
                var before = installation.product().processorTime();
                var result = new ClosedLoopLoad(conversations).run(clients, seconds);
                var took = installation.product().processorTime().minus(before);
                return new Speed(result.exchanges(), result.seconds(), took);
            } finally {
                for (var conversation : conversations) {
                    conversation.close();
                }
            }
        }

        Conversation conversation() throws IOException, InterruptedException {
            return Conversation.open(installation.url(), api.token(), api.dialog(assistant), QUESTION);
        }
    }
}
