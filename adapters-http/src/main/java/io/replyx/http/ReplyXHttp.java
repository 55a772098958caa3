package io.replyx.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import io.replyx.application.ReplyX;
import io.replyx.application.kernel.RandomTokenGenerator;
import io.replyx.http.dialogs.StreamTickets;
import io.replyx.http.identity.AccessTokens;
import io.replyx.http.kernel.Access;
import io.replyx.http.kernel.CrossOrigin;
import io.replyx.http.kernel.Json;
import io.replyx.http.kernel.Problems;
import io.replyx.http.kernel.Route;
import io.replyx.http.kernel.SignedTokens;
import io.replyx.http.kernel.TraceIds;
import io.replyx.http.kernel.Translations;
import io.replyx.http.sites.VisitorAuthentication;
import io.replyx.http.sites.VisitorTokens;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running HTTP server over a {@link ReplyX}. */
public final class ReplyXHttp implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReplyXHttp.class);

    /** How long a stop waits for connections on which nothing is under way. */
    private static final Duration IDLE_AT_STOP = Duration.ofMillis(100);

    private final Javalin server;
    private final RouteTable table;

    private ReplyXHttp(Javalin server, RouteTable table) {
        this.server = server;
        this.table = table;
    }

    /** @throws UncheckedIOException with a {@link BindException} when the port is taken */
    public static ReplyXHttp start(ReplyX replyx, HttpConfig config, HealthChecks health) {
        var json = new Json();
        var problems = new Problems(new Translations());
        var trace = new TraceIds(config.random());
        var tokens = tokens(config);
        var tickets = new StreamTickets(new RandomTokenGenerator(config.random()), config.clock());
        var visitorTokens = visitorTokens(config);
        var table = RouteTable.of(replyx, config, health, new RouteTable.Tokens(tokens, visitorTokens, tickets), json);
        var authentication = new VisitorAuthentication(visitorTokens, replyx.sites(), replyx.rateLimiter());
        var pipeline = new RequestPipeline(new CallerResolver(tokens, authentication, tickets), json, problems, trace);
        var server = Javalin.create(javalin -> {
            configure(javalin, config, new JettyErrorHandler(problems, json, trace));
            register(javalin, table, pipeline);
        });
        return new ReplyXHttp(started(server, config), table);
    }

    /** Where it listens. */
    public int port() {
        return server.port();
    }

    /** Ends live streams, lets running requests finish for a while, and stops. Closing twice is harmless. */
    @Override
    public void close() {
        table.streams().close();
        try {
            server.stop();
        } catch (JavalinException late) {
            LOG.warn("some requests were still running when their time to finish was over", late);
        }
    }

    /** Everything that can be called, and by whom. */
    List<Route> routes() {
        return table.routes();
    }

    /** Whether a stop is under way. */
    boolean isStopping() {
        return server.jettyServer().server().isStopping();
    }

    /** How many clients listen to live events. */
    int openStreams() {
        return table.streams().open();
    }

    private static AccessTokens tokens(HttpConfig config) {
        var issuer = config.publicUrl().toString();
        return new AccessTokens(issuer, config.accessTokenTtl(), keys(config.signingKeys()), config.clock());
    }

    private static VisitorTokens visitorTokens(HttpConfig config) {
        return new VisitorTokens(config.publicUrl().toString(), keys(config.visitorKeys()), config.clock());
    }

    private static List<SignedTokens.Key> keys(List<SigningKey> keys) {
        return keys.stream()
                .map(key -> new SignedTokens.Key(key.id(), key.secret()))
                .toList();
    }

    private static void configure(JavalinConfig javalin, HttpConfig config, JettyErrorHandler errors) {
        javalin.startup.showJavalinBanner = false;
        javalin.startup.showOldJavalinVersionWarning = false;
        javalin.startup.startupWatcherEnabled = false;
        javalin.concurrency.useVirtualThreads = true;
        javalin.jetty.threadPool = JettyThreadPools.pool();
        javalin.http.prefer405over404 = true;
        javalin.router.ignoreTrailingSlashes = false;
        // Answers mix secrets with what callers send; compressing the two together gives the secrets away (BREACH).
        javalin.http.compressionStrategy = CompressionStrategy.NONE;
        javalin.jetty.modifyHttpConfiguration(http -> {
            http.setUriCompliance(UriCompliance.DEFAULT);
            http.setSendServerVersion(false);
        });
        javalin.jetty.modifyServer(server -> {
            server.setStopTimeout(config.drain().toMillis());
            server.setErrorHandler(errors);
            server.insertHandler(new MethodFilter());
            server.insertHandler(new GracefulHandler());
        });
        javalin.jetty.addConnector((server, http) -> connector(server, http, config));
    }

    private static ServerConnector connector(Server server, HttpConfiguration http, HttpConfig config) {
        var connector = new ServerConnector(
                server, JettyThreadPools.ACCEPTORS, JettyThreadPools.SELECTORS, new HttpConnectionFactory(http));
        connector.setHost(config.host());
        connector.setPort(config.port());
        connector.setShutdownIdleTimeout(IDLE_AT_STOP.toMillis());
        return connector;
    }

    private static void register(JavalinConfig javalin, RouteTable table, RequestPipeline pipeline) {
        javalin.routes.before(pipeline::begin);
        table.routes().forEach(route -> register(javalin, route, pipeline));
        table.crossOriginPaths()
                .forEach(path -> javalin.routes.addHttpHandler(HandlerType.OPTIONS, path, CrossOrigin::preflight));
        javalin.routes.exception(Exception.class, pipeline::problem);
        javalin.routes.exception(HttpResponseException.class, pipeline::problem);
        javalin.router.javaLangErrorHandler(pipeline::error);
        javalin.requestLogger.http(pipeline::end);
    }

    /** Whoever may GET may ask for the headers alone; a stream has no end, so it has no headers alone either. */
    private static void register(JavalinConfig javalin, Route route, RequestPipeline pipeline) {
        var method = HandlerType.findOrCreate(route.method().name());
        javalin.routes.addHttpHandler(method, route.path(), context -> pipeline.handle(route, context));
        boolean stream = route.access() instanceof Access.RequiresRight holding && holding.ticket();
        if (stream) {
            javalin.routes.addHttpHandler(HandlerType.HEAD, route.path(), _ -> {
                throw new MethodNotAllowedResponse("a stream has no end", Map.of("availableMethods", "GET"));
            });
        } else if (route.method() == Route.Method.GET) {
            javalin.routes.addHttpHandler(HandlerType.HEAD, route.path(), context -> pipeline.handle(route, context));
        }
    }

    private static Javalin started(Javalin server, HttpConfig config) {
        try {
            return server.start();
        } catch (JavalinBindException taken) {
            var cause = new BindException("cannot listen on " + config.host() + ":" + config.port());
            cause.initCause(taken);
            throw new UncheckedIOException(cause);
        }
    }
}
