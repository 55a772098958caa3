package io.replyx.telegram.fleet;

import static java.util.Objects.requireNonNull;

import io.replyx.application.bots.AcceptUpdate;
import io.replyx.application.bots.BotsApi;
import io.replyx.application.kernel.Actor;
import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** Where Telegram brings updates, and what it is told there. */
final class Door extends Dispatcher implements AutoCloseable {
    private final MockWebServer server = new MockWebServer();
    private final List<Integer> told = new CopyOnWriteArrayList<>();
    private final BotsApi bots;

    Door(BotsApi bots) {
        this.bots = bots;
        server.setDispatcher(this);
        start();
    }

    private void start() {
        try {
            server.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    URI url() {
        return server.url("/").uri();
    }

    /** HTTP's words for what became of each update. */
    List<Integer> told() {
        return List.copyOf(told);
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        int status = accept(request);
        told.add(status);
        return new MockResponse.Builder().code(status).build();
    }

    private int accept(RecordedRequest request) {
        var bot = new BotId(UUID.fromString(request.getUrl().pathSegments().get(1)));
        var secret = requireNonNull(request.getHeaders().get("X-Telegram-Bot-Api-Secret-Token"));
        var body = requireNonNull(request.getBody()).utf8();
        try {
            var command = new AcceptUpdate.Command(bot, secret, () -> body);
            var _ = bots.acceptUpdate().handle(new Actor.Guest(), command);
            return 204;
        } catch (Refusal _) {
            return 401;
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
