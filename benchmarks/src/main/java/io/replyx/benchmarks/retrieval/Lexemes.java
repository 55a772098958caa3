package io.replyx.benchmarks.retrieval;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** PostgreSQL's stemmer, exactly as the product asks it. */
final class Lexemes implements AutoCloseable {
    private static final String QUERY = "select lexeme, cardinality(positions) from unnest(to_tsvector('russian', ?))";

    private final Connection connection;
    private final PreparedStatement statement;

    Lexemes(String url) throws SQLException {
        connection = DriverManager.getConnection(url);
        statement = connection.prepareStatement(QUERY);
    }

    /** How often each lexeme stands in a text. */
    Map<String, Integer> of(String normalised) {
        try {
            statement.setString(1, normalised);
            var frequencies = new HashMap<String, Integer>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    frequencies.put(rows.getString(1), rows.getInt(2));
                }
            }
            return frequencies;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    List<Map<String, Integer>> ofAll(List<String> normalised) {
        return normalised.stream().map(this::of).toList();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
