package io.replyx.testkit.telegram;

import io.replyx.testkit.http.JsonValue;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The files that were sent to a bot, by their ids. */
final class FakeFiles {
    private final Map<String, String> contents = new ConcurrentHashMap<>();

    void keep(String id, String content) {
        contents.put(id, content);
    }

    /** By the path that {@link #find} told. */
    Optional<String> content(String path) {
        return Optional.ofNullable(contents.get(path.substring(path.lastIndexOf('/') + 1)));
    }

    /** What getFile answers. */
    ApiAnswer find(String id) {
        return contents.containsKey(id)
                ? ApiAnswer.ok("{\"file_id\":" + JsonValue.quote(id) + ",\"file_path\":"
                        + JsonValue.quote("documents/" + id) + "}")
                : ApiAnswer.error(400, "Bad Request: invalid file_id");
    }
}
