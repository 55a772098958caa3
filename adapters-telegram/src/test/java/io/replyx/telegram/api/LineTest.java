package io.replyx.telegram.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.domain.bots.BotToken;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;

/** How bots' questions for updates travel. */
@Timeout(60)
class LineTest {
    private static final int BOTS = 50;

    private final MockWebServer server = new MockWebServer();
    private final Set<Integer> connections = ConcurrentHashMap.newKeySet();
    private final AtomicReference<CountDownLatch> together = new AtomicReference<>(new CountDownLatch(0));
    private final HeldCertificate certificate =
            new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();

    @BeforeEach
    void answer_only_when_all_have_asked() {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                connections.add(request.getConnectionIndex());
                together.get().countDown();
                boolean all = together.get().await(20, TimeUnit.SECONDS);
                return new MockResponse(all ? 200 : 500, Headers.EMPTY, "{\"ok\":true,\"result\":[]}");
            }
        });
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void over_http_2_many_bots_wait_on_one_connection() throws Exception {
        var keys = new HandshakeCertificates.Builder()
                .heldCertificate(certificate)
                .addTrustedCertificate(certificate.certificate())
                .build();
        server.useHttps(keys.sslSocketFactory());
        var trusting = new OkHttpClient.Builder()
                .sslSocketFactory(keys.sslSocketFactory(), keys.trustManager())
                .build();

        askAll(trusting);

        assertThat(connections).hasSize(1);
    }

    @Test
    void without_tls_each_bot_has_a_connection_of_its_own() throws Exception {
        askAll(new OkHttpClient());

        assertThat(connections).hasSize(1 + BOTS);
    }

    /** One bot alone, and then the others at the same time. */
    private void askAll(OkHttpClient client) throws Exception {
        server.start();
        try (var api = new BotApi(TelegramConfig.at(server.url("/").uri()), client);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            ask(api, 0);
            together.set(new CountDownLatch(BOTS));
            var asked = IntStream.rangeClosed(1, BOTS)
                    .mapToObj(bot -> threads.submit(() -> ask(api, bot)))
                    .toList();
            for (var answer : asked) {
                answer.get();
            }
        }
    }

    private static void ask(BotApi api, int bot) {
        try (var line = api.line(new BotToken((1_000 + bot) + ":AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"))) {
            var answer = line.poll(new GetUpdates()).await();
            assertThat(answer.isEmpty()).isTrue();
        }
    }
}
