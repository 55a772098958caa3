package io.replyx.benchmarks.retrieval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Where the measured texts come from. */
final class Corpora {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Corpora() {}

    /** A set of this module: sections that start with {@code #}, each followed by its questions, which start with {@code ?}. */
    static Corpus own(String name) {
        var passages = new ArrayList<String>();
        var questions = new ArrayList<Corpus.Question>();
        for (var line : lines(name + ".txt")) {
            if (line.startsWith("# ")) {
                passages.add(line.substring(2));
            } else if (line.startsWith("? ")) {
                questions.add(new Corpus.Question(line.substring(2), Set.of(passages.size() - 1)));
            } else if (!line.isBlank()) {
                passages.add(passages.removeLast() + "\n" + line);
            }
        }
        return new Corpus(name, passages, questions);
    }

    static List<String> lines(String resource) {
        try (InputStream in = Corpora.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A folder with {@code paragraphs.ru.jsonl} and {@code questions.ru.jsonl}. */
    static Corpus of(Path folder) {
        var texts = new LinkedHashMap<String, String>();
        for (var paragraph : read(folder.resolve("paragraphs.ru.jsonl"))) {
            texts.put(paragraph.get("id").asText(), paragraph.get("text").asText());
        }
        var passages = List.copyOf(texts.values());
        var judge = new RelevanceJudge(passages);
        var questions = new ArrayList<Corpus.Question>();
        for (var question : read(folder.resolve("questions.ru.jsonl"))) {
            var right = new ArrayList<String>();
            question.get("paragraph_ids").forEach(id -> right.add(Objects.requireNonNull(texts.get(id.asText()))));
            questions.add(new Corpus.Question(question.get("question").asText(), judge.right(right)));
        }
        return new Corpus("shared", passages, questions);
    }

    private static List<JsonNode> read(Path file) {
        var nodes = new ArrayList<JsonNode>();
        try {
            for (var line : Files.readAllLines(file)) {
                nodes.add(JSON.readTree(line));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return nodes;
    }
}
