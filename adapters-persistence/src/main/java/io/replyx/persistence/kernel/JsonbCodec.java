package io.replyx.persistence.kernel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.util.Map;
import org.postgresql.util.PGobject;

/** Small JSON columns, for plain JDBC. */
public final class JsonbCodec {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private JsonbCodec() {}

    public static PGobject column(Map<String, String> texts) throws SQLException {
        var column = new PGobject();
        column.setType("jsonb");
        column.setValue(write(texts));
        return column;
    }

    public static Map<String, String> texts(String json) {
        try {
            return MAPPER.readValue(json, TEXTS);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a stored JSON column cannot be read", broken);
        }
    }

    private static String write(Map<String, String> texts) {
        try {
            return MAPPER.writeValueAsString(texts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts can always be written", impossible);
        }
    }
}
