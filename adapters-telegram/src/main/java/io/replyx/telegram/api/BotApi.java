package io.replyx.telegram.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.replyx.application.bots.CustomerFile;
import io.replyx.domain.bots.BotToken;
import io.replyx.telegram.api.ApiFailure.Kind;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;

/**
 * Calls to a Bot API server, all bots' over one client. Blocking, so that on a virtual thread a waiting call costs little
 * more than its connection. The token stands in the address, so no address is ever told.
 */
public final class BotApi implements AutoCloseable {
    /** A connection that many bots share and that has died must not be waited on until their questions time out. */
    private static final Duration PING = Duration.ofSeconds(20);

    private static final MediaType JSON = MediaType.get("application/json");

    private final HttpUrl root;
    private final OkHttpClient client;
    private final OkHttpClient patient;
    private final Duration poll;
    private final ObjectMapper json = mapper();

    /** A call that somebody may end early. */
    public final class PendingCall {
        private final Call call;

        private PendingCall(Call call) {
            this.call = call;
        }

        /** @throws ApiFailure when it was not carried out, or nobody knows */
        public JsonNode await() {
            return execute(call);
        }

        public void cancel() {
            call.cancel();
        }
    }

    public BotApi(TelegramConfig config) {
        this(config, new OkHttpClient());
    }

    /** @param trusting says whose certificates are good */
    BotApi(TelegramConfig config, OkHttpClient trusting) {
        this.root = Objects.requireNonNull(HttpUrl.get(config.root()));
        this.client = trusting.newBuilder()
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .connectTimeout(config.connect())
                .readTimeout(config.answer())
                .writeTimeout(config.answer())
                .pingInterval(PING)
                .connectionPool(new ConnectionPool(config.idleConnections(), 1, TimeUnit.MINUTES))
                .build();
        this.poll = config.poll();
        this.patient = client.newBuilder()
                .readTimeout(config.poll().plus(config.answer()))
                .build();
    }

    /** @throws ApiFailure when it was not carried out, or nobody knows */
    public JsonNode call(BotToken token, PartialBotApiMethod<?> method) {
        return execute(client.newCall(request(token, method)));
    }

    /**
     * The content of a file.
     *
     * @param path as Telegram told it, which is good for an hour
     * @throws ApiFailure when it cannot be had
     */
    public CustomerFile file(BotToken token, String path) {
        var address = root.newBuilder()
                .addPathSegments("file/bot" + token.value())
                .addPathSegments(path)
                .build();
        return Download.of(client.newCall(new Request.Builder().url(address).build()));
    }

    /** The line on which one bot asks for its updates. */
    public PollingConnection line(BotToken token) {
        return root.isHttps() ? new PollingConnection(token, patient, patient.connectionPool()) : lineOfItsOwn(token);
    }

    /** In one pool with all the others its connection would be looked for among a thousand that are busy, at each question. */
    private PollingConnection lineOfItsOwn(BotToken token) {
        var pool = new ConnectionPool(1, 2, TimeUnit.MINUTES);
        return new PollingConnection(
                token, patient.newBuilder().connectionPool(pool).build(), pool);
    }

    /**
     * With HTTP/2, as Telegram speaks it, a hundred bots share a connection: each connection takes a thread and a TLS
     * session. Without TLS each bot has its own.
     */
    public final class PollingConnection implements AutoCloseable {
        private final BotToken token;
        private final OkHttpClient caller;
        private final ConnectionPool pool;

        private PollingConnection(BotToken token, OkHttpClient caller, ConnectionPool pool) {
            this.token = token;
            this.caller = caller;
            this.pool = pool;
        }

        /** Asks for updates; Telegram answers when there are some, or after {@link TelegramConfig#poll}. */
        public PendingCall poll(PartialBotApiMethod<?> method) {
            return new PendingCall(caller.newCall(request(token, method)));
        }

        @Override
        public void close() {
            if (!root.isHttps()) {
                pool.evictAll();
            }
        }
    }

    /** How long Telegram is asked to wait for updates. */
    public Duration longestPoll() {
        return poll;
    }

    /** What a piece of JSON says, in the library's types. */
    public <T> T read(JsonNode tree, Class<T> type) {
        try {
            return json.treeToValue(tree, type);
        } catch (JsonProcessingException strange) {
            throw new IllegalArgumentException("not a " + type.getSimpleName(), strange);
        }
    }

    /** @throws IllegalArgumentException for what is no JSON */
    public JsonNode parse(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException strange) {
            throw new IllegalArgumentException("not JSON", strange);
        }
    }

    /** Connections that nobody uses are closed. */
    @Override
    public void close() {
        client.connectionPool().evictAll();
        client.dispatcher().executorService().shutdown();
    }

    private Request request(BotToken token, PartialBotApiMethod<?> method) {
        var address = root.newBuilder()
                .addPathSegment("bot" + token.value())
                .addPathSegment(method.getMethod())
                .build();
        return new Request.Builder()
                .url(address)
                .post(RequestBody.create(bytes(method), JSON))
                .build();
    }

    private byte[] bytes(PartialBotApiMethod<?> method) {
        try {
            return json.writeValueAsBytes(method);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a call that cannot be written: " + method.getMethod(), impossible);
        }
    }

    private JsonNode execute(Call call) {
        try (var response = call.execute()) {
            return ApiResponse.result(response.code(), tree(response), retryAfter(response));
        } catch (IOException broken) {
            throw ApiFailure.of(broken);
        }
    }

    /** A gateway's page instead of an answer says that nothing was carried out, unless it says that all is well. */
    private JsonNode tree(Response response) throws IOException {
        try {
            var tree = json.readTree(response.body().byteStream());
            if (tree.isObject()) {
                return tree;
            }
        } catch (JsonProcessingException page) {
            throw strange(response, page);
        }
        throw strange(response, new IOException("no object"));
    }

    private static ApiFailure strange(Response response, IOException cause) {
        var kind = response.isSuccessful() ? Kind.UNKNOWN : Kind.FAILED;
        return ApiFailure.of(kind, "Telegram answered " + response.code() + " with something else", cause);
    }

    private static String retryAfter(Response response) {
        return Objects.requireNonNullElse(response.header("Retry-After"), "");
    }

    private static ObjectMapper mapper() {
        return JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }
}
