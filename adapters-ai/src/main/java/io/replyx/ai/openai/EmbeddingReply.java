package io.replyx.ai.openai;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.replyx.application.kernel.Unavailable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import okhttp3.Call;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** A provider's answer to a request for vectors. */
record EmbeddingReply(@Nullable List<@Nullable Item> data) {

    record Item(int index, float @Nullable [] embedding) {}

    /** The vectors in the order of the texts, which need not be the order of the answer. */
    private List<float[]> vectors(int expected) throws IOException {
        var vectors = new float[expected][];
        int found = 0;
        for (var item : data == null ? List.<Item>of() : data) {
            if (item == null || item.index < 0 || item.index >= expected || vectors[item.index] != null) {
                throw new IOException("vectors that match no text");
            }
            vectors[item.index] = requireFinite(item.embedding);
            found++;
        }
        if (found != expected) {
            throw new IOException(found + " vectors for " + expected + " texts");
        }
        return Arrays.asList(vectors);
    }

    private static float[] requireFinite(float @Nullable [] vector) throws IOException {
        if (vector == null || vector.length == 0) {
            throw new IOException("a vector without numbers");
        }
        for (float value : vector) {
            if (!Float.isFinite(value)) {
                throw new IOException("a vector that is not finite");
            }
        }
        return vector;
    }

    /** Waits for the answer and checks it. */
    static final class Reader {
        /** Bytes: the longest vectors known, as long as a number can be written. */
        private static final long MOST_PER_VECTOR = 16_000 * 32L;

        private static final int BUFFER = 16 * 1024;

        private final ObjectMapper json;
        private final OpenAiErrorMapper errorMapper;

        Reader(ObjectMapper json, OpenAiErrorMapper errorMapper) {
            this.json = json;
            this.errorMapper = errorMapper;
        }

        List<float[]> read(Call call, CallTimeouts timeouts, int expected) {
            try (var callDeadline = CallDeadline.start(timeouts, call::cancel)) {
                return read(call, callDeadline, expected);
            }
        }

        private List<float[]> read(Call call, CallDeadline callDeadline, int expected) {
            try (var response = call.execute()) {
                var body = body(response, callDeadline, expected * MOST_PER_VECTOR);
                return parsed(body).vectors(expected);
            } catch (IOException failure) {
                var reason = callDeadline.missed().orElse("the provider gave no usable vectors");
                throw new Unavailable(reason, Optional.empty(), failure);
            }
        }

        private EmbeddingReply parsed(byte[] body) throws IOException {
            return Optional.ofNullable(json.readValue(body, EmbeddingReply.class))
                    .orElseThrow(() -> new IOException("an answer that is null"));
        }

        private byte[] body(Response response, CallDeadline callDeadline, long most) throws IOException {
            if (!response.isSuccessful()) {
                throw errorMapper.of(response);
            }
            var body = new ByteArrayOutputStream();
            var buffer = new byte[BUFFER];
            var in = response.body().byteStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                callDeadline.alive();
                body.write(buffer, 0, read);
                if (body.size() > most) {
                    throw new IOException("an answer longer than " + most + " bytes");
                }
            }
            return body.toByteArray();
        }
    }
}
