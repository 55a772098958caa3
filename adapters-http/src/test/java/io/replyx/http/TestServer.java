package io.replyx.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.replyx.application.ReplyX;
import io.replyx.application.kernel.Actor;
import io.replyx.domain.identity.EmailAddress;
import io.replyx.http.sites.WidgetScript;
import io.replyx.testkit.World;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;

/** A real server on a free port over the product in memory, with somebody who does the background work. */
final class TestServer implements AutoCloseable {
    static final URI PUBLIC_URL = URI.create("https://replyx.example");
    static final SigningKey KEY = new SigningKey("k2", "0123456789abcdef0123456789abcdef".getBytes(US_ASCII));
    static final SigningKey OLD_KEY =
            new SigningKey("k1", "fedcba9876543210".repeat(4).getBytes(US_ASCII));

    static final SigningKey VISITOR_KEY = new SigningKey("k2", "visitor visitor visitor visitor!".getBytes(US_ASCII));
    static final String WIDGET = "(() => { /* " + "the chat ".repeat(100) + "*/ })();";

    private final World world;
    private final ReplyXHttp http;
    private final Semaphore work = new Semaphore(0);
    private final ReentrantLock hands = new ReentrantLock();
    private final Thread worker;

    private TestServer(World world, ReplyX replyx, HttpConfig config, HealthChecks health) {
        this.world = world;
        this.http = ReplyXHttp.start(replyx, config, health);
        var queue = world.replyx().jobs().queue();
        queue.onClaimed(_ -> work.release());
        queue.onAdded(work::release);
        this.worker = Thread.ofVirtual().start(this::work);
    }

    static TestServer start() {
        return start(World.begin());
    }

    static TestServer start(World world) {
        return new TestServer(world, world.replyx(), config(world), HealthChecks.NONE);
    }

    static TestServer start(World world, HttpConfig config) {
        return new TestServer(world, world.replyx(), config, HealthChecks.NONE);
    }

    /** With use cases that a test has changed. */
    static TestServer start(World world, ReplyX changed) {
        return new TestServer(world, changed, config(world), HealthChecks.NONE);
    }

    static TestServer start(HealthChecks health) {
        var world = World.begin();
        return new TestServer(world, world.replyx(), config(world), health);
    }

    static HttpConfig config(World world) {
        return config(world, Duration.ofSeconds(10), Duration.ofSeconds(20));
    }

    static HttpConfig config(World world, Duration heartbeat, Duration replyDeadline) {
        return config(world, heartbeat, replyDeadline, Optional.of(new WidgetScript(WIDGET.getBytes(UTF_8))));
    }

    static HttpConfig config(World world, Optional<WidgetScript> widget) {
        return config(world, Duration.ofSeconds(10), Duration.ofSeconds(20), widget);
    }

    private static HttpConfig config(
            World world, Duration heartbeat, Duration replyDeadline, Optional<WidgetScript> widget) {
        return new HttpConfig(
                "127.0.0.1",
                0,
                PUBLIC_URL,
                Duration.ofMinutes(15),
                List.of(KEY, OLD_KEY),
                List.of(VISITOR_KEY),
                widget,
                heartbeat,
                replyDeadline,
                Duration.ofSeconds(5),
                HttpConfig.AttemptRates.STANDARD,
                "1.2.3",
                "test",
                world.clock(),
                new Random(7));
    }

    World world() {
        return world;
    }

    ReplyXHttp http() {
        return http;
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + http.port() + path);
    }

    /** Lets time pass; what becomes due is done. */
    void passes(Duration time) {
        world.clock().advance(time);
        work.release();
    }

    /** Calls in nobody's name. */
    Client guest() {
        return new Client(this, "");
    }

    /** Somebody with a workspace of their own; the background work for it is done by the caller. */
    Actor.Member member() {
        hands.lock();
        try {
            return world.owner();
        } finally {
            hands.unlock();
        }
    }

    /** Calls in the name of somebody with a workspace of their own. */
    Client owner() {
        return as(member());
    }

    /** Somebody who can log in. */
    void register(String email) {
        hands.lock();
        try {
            world.owner(email);
        } finally {
            hands.unlock();
        }
    }

    Client logIn(String email) {
        var body = "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, World.PASSWORD.value());
        var login = guest().post("/api/auth/login", body).expect(200);
        return new Client(this, login.text("/accessToken"));
    }

    /** Calls with a token that we make ourselves, for actors who cannot log in yet. */
    Client as(Actor actor) {
        return new Client(this, Tokens.of(actor, world.clock().instant()));
    }

    String confirmationToken(String email) {
        return world.confirmationToken(new EmailAddress(email));
    }

    @Override
    public void close() {
        http.close();
        worker.interrupt();
    }

    private void work() {
        try {
            while (true) {
                work.acquire();
                work.drainPermits();
                settle();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void settle() {
        hands.lock();
        try {
            world.settle();
        } finally {
            hands.unlock();
        }
    }
}
