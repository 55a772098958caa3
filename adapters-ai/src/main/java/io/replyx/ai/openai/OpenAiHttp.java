package io.replyx.ai.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;

/** Requests to one provider. Blocking: each call waits on the thread that makes it. */
final class OpenAiHttp {
    /** Connections kept for the next call, as many as calls run at once: a new one costs several round trips. */
    private static final int IDLE = 256;

    private static final MediaType JSON = MediaType.get("application/json");

    private final OpenAiConfig config;
    private final ObjectMapper json;
    private final OkHttpClient client;

    OpenAiHttp(OpenAiConfig config, ObjectMapper json) {
        this.config = config;
        this.json = json;
        this.client = client(config.timeouts());
    }

    /**
     * HTTP/1.1, so that a cancelled call ends with its connection and a slow connection slows one call. A request is not
     * repeated behind our back, and the key follows no redirect. Waiting, for data or for room to write, is the watchdog's business.
     */
    private static OkHttpClient client(CallTimeouts timeouts) {
        return new OkHttpClient.Builder()
                .protocols(List.of(Protocol.HTTP_1_1))
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .connectTimeout(timeouts.connect())
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .connectionPool(new ConnectionPool(IDLE, 1, TimeUnit.MINUTES))
                .build();
    }

    /** Compression is refused: some gateways hold a compressed stream back, and a small body could unfold into a huge one. */
    Call post(String path, JsonNode body) {
        var request = new Request.Builder()
                .url(config.baseUrl() + "/" + path)
                .header("Authorization", "Bearer " + config.key().value())
                .header("Accept-Encoding", "identity")
                .post(RequestBody.create(bytes(body), JSON))
                .build();
        return client.newCall(request);
    }

    private byte[] bytes(JsonNode body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree that cannot be written", impossible);
        }
    }
}
