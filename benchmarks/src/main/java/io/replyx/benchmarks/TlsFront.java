package io.replyx.benchmarks;

import io.replyx.testkit.telegram.FakeTelegram;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.tls.HeldCertificate;
import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/** The fake Bot API server behind TLS, for whoever speaks HTTP/2 and for whoever does not. */
final class TlsFront implements AutoCloseable {
    private static final String PASSWORD = "public";
    private static final long IDLE_MILLIS = 120_000;

    /** A thousand bots wait at the same time. */
    private static final int MOST_CALLS = 8_000;

    private final Server server;
    private final ServerConnector connector;
    private final Path folder;
    private final Map<String, AtomicInteger> connections = new ConcurrentHashMap<>();

    private TlsFront(Path folder, KeyStore keys) {
        this.folder = folder;
        this.server = new Server(new VirtualThreadPool(MOST_CALLS));
        var tls = new SslContextFactory.Server();
        tls.setKeyStore(keys);
        tls.setKeyStorePassword(PASSWORD);
        var plain = new HttpConnectionFactory(new HttpConfiguration());
        var negotiated = new ALPNServerConnectionFactory();
        negotiated.setDefaultProtocol(plain.getProtocol());
        this.connector = new ServerConnector(
                server,
                new SslConnectionFactory(tls, negotiated.getProtocol()),
                negotiated,
                new HTTP2ServerConnectionFactory(new HttpConfiguration()),
                plain);
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        connector.setIdleTimeout(IDLE_MILLIS);
        connector.setAcceptQueueSize(4_000);
        connector.addBean(new Counting());
        server.addConnector(connector);
    }

    /** @param folder is made, for the certificates that callers have to trust */
    static TlsFront start(FakeTelegram telegram, Path folder) throws Exception {
        var certificate = new HeldCertificate.Builder()
                .addSubjectAlternativeName("localhost")
                .build();
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("trusted.pem"), certificate.certificatePem());
        var front = new TlsFront(folder, keys(certificate));
        front.server.setHandler(new Passing(telegram));
        front.server.start();
        return front;
    }

    private static KeyStore keys(HeldCertificate held) throws GeneralSecurityException, IOException {
        var keys = KeyStore.getInstance("PKCS12");
        keys.load(null, PASSWORD.toCharArray());
        keys.setKeyEntry(
                "server", held.keyPair().getPrivate(), PASSWORD.toCharArray(), new Certificate[] {held.certificate()});
        return keys;
    }

    URI url() {
        return URI.create("https://localhost:" + connector.getLocalPort());
    }

    /** What a JVM needs to trust it. */
    List<String> forJava() throws GeneralSecurityException, IOException {
        var trusted = folder.resolve("trusted.p12");
        var keys = KeyStore.getInstance("PKCS12");
        keys.load(null, PASSWORD.toCharArray());
        try (var pem = Files.newInputStream(folder.resolve("trusted.pem"));
                var out = Files.newOutputStream(trusted)) {
            keys.setCertificateEntry(
                    "server", CertificateFactory.getInstance("X.509").generateCertificate(pem));
            keys.store(out, PASSWORD.toCharArray());
        }
        return List.of(
                "-Djavax.net.ssl.trustStore=" + trusted,
                "-Djavax.net.ssl.trustStorePassword=" + PASSWORD,
                "-Djavax.net.ssl.trustStoreType=PKCS12");
    }

    /** What Node.js needs to trust it. */
    Map<String, String> forNode() {
        return Map.of("NODE_EXTRA_CA_CERTS", folder.resolve("trusted.pem").toString());
    }

    /** How many connections chose this protocol. */
    int connections(String protocol) {
        var count = connections.get(protocol);
        return count == null ? 0 : count.get();
    }

    @Override
    public void close() {
        LifeCycle.stop(server);
    }

    /** Waits on the caller's virtual thread until the bot has something to hear. */
    private static final class Passing extends Handler.Abstract {
        private final FakeTelegram telegram;

        private Passing(FakeTelegram telegram) {
            this.telegram = telegram;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            var body = Content.Source.asString(request, StandardCharsets.UTF_8);
            var answer = telegram.answer(request.getHttpURI().getPathQuery(), body);
            response.setStatus(answer.status());
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
            Content.Sink.write(response, true, answer.json(), callback);
            return true;
        }
    }

    private final class Counting implements Connection.Listener {
        @Override
        public void onOpened(Connection connection) {
            connections
                    .computeIfAbsent(name(connection), _ -> new AtomicInteger())
                    .incrementAndGet();
        }

        private static String name(Connection connection) {
            return switch (connection.getClass().getSimpleName()) {
                case "HTTP2ServerConnection" -> "h2";
                case "HttpConnection" -> "http/1.1";
                default -> "other";
            };
        }
    }
}
