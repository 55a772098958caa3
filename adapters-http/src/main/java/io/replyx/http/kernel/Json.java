package io.replyx.http.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.replyx.domain.kernel.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;

/** Reads and writes JSON, strictly: no duplicate names, no deep nesting, nothing after the end. */
public final class Json {
    private static final int MAX_DEPTH = 64;

    private final ObjectMapper mapper;

    public Json() {
        var factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        mapper = JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    public byte[] bytes(Object value) {
        return text(value).getBytes(UTF_8);
    }

    /** By way of text: writing bytes at once would fail on half a surrogate pair, which a piece of an answer may end in. */
    public String text(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("cannot write " + value.getClass(), impossible);
        }
    }

    /** @throws Refusal {@code malformed_json} or {@code bad_encoding} */
    JsonNode parse(byte[] body) {
        try {
            var node = mapper.readTree(decode(body));
            return node.isMissingNode() ? refuse(Optional.empty()) : node;
        } catch (JsonProcessingException malformed) {
            return refuse(Optional.ofNullable(malformed.getLocation()));
        }
    }

    public static String decode(byte[] bytes) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException broken) {
            throw HttpRefusal.BAD_ENCODING.refusal();
        }
    }

    private static JsonNode refuse(Optional<JsonLocation> place) {
        throw HttpRefusal.MALFORMED_JSON.refusal(
                "line", place.map(JsonLocation::getLineNr).orElse(1),
                "column", place.map(JsonLocation::getColumnNr).orElse(1));
    }
}
