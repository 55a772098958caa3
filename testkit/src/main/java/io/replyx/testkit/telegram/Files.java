package io.replyx.testkit.telegram;

import io.replyx.testkit.http.Json;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The files that were sent to a bot, by their ids. */
final class Files {
    private final Map<String, String> contents = new ConcurrentHashMap<>();

    void keep(String id, String content) {
        contents.put(id, content);
    }

    /** By the path that {@link #find} told. */
    Optional<String> content(String path) {
        return Optional.ofNullable(contents.get(path.substring(path.lastIndexOf('/') + 1)));
    }

    /** What getFile answers. */
    Answer find(String id) {
        return contents.containsKey(id)
                ? Answer.ok("{\"file_id\":" + Json.quote(id) + ",\"file_path\":" + Json.quote("documents/" + id) + "}")
                : Answer.error(400, "Bad Request: invalid file_id");
    }
}
