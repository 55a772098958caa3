package io.replyx.bootstrap;

import java.util.List;

/** The settings that exist. Each may also be given as {@code NAME_FILE}, naming a file that holds the value. */
enum Setting {
    REPLYX_HOST("127.0.0.1", "address to listen on"),
    REPLYX_PORT("8080", "port to listen on; 0 for any free one"),
    REPLYX_PUBLIC_URL("http://<host>:<port>", "where people reach this installation; links begin with it"),
    REPLYX_ENV("development", "development or production"),
    REPLYX_DATA_DIR("./data", "folder for the embedded database, keys and files"),
    REPLYX_DATABASE_URL("embedded PostgreSQL", "jdbc:postgresql://host/database?user=owner&password=..."),
    REPLYX_DATABASE_POOL_SIZE(
            "16", "connections to the database, 2 to 200; one is kept for leases and for notes of what bots said"),
    REPLYX_SECRET_KEY("made in the data folder", "id:key,... in Base64; the first is current; required in production"),
    REPLYX_ACCESS_TOKEN_TTL("PT15M", "how long an access token lasts"),
    REPLYX_REFRESH_TOKEN_TTL("P30D", "how long a login lasts without being used"),
    REPLYX_OPENAI_BASE_URL("https://api.openai.com/v1", "an OpenAI-compatible server"),
    REPLYX_OPENAI_API_KEYS("none: the offline answerer", "key for that server; one for now"),
    REPLYX_OPENAI_MODELS("gpt-4o-mini", "model that answers; one for now"),
    REPLYX_EMBEDDING_MODEL("none: the offline embedder", "model that embeds"),
    REPLYX_TELEGRAM_API_URL("https://api.telegram.org", "Telegram, or a Bot API server of your own"),
    REPLYX_TELEGRAM_UPDATES("polling", "how bots hear: polling, or webhook (needs a public https address)"),
    REPLYX_TELEGRAM_STARTS("as many as Telegram lets", "bots that may start in a second, 1 to 1000"),
    REPLYX_ADMIN_EMAIL("none", "makes the platform's admin at the first start"),
    REPLYX_ADMIN_PASSWORD("none", "password of that admin"),
    REPLYX_LOG_FORMAT("text", "text or json"),
    REPLYX_LOG_LEVEL("info", "error, warn, info, debug or trace");

    private final String standard;
    private final String meaning;

    Setting(String standard, String meaning) {
        this.standard = standard;
        this.meaning = meaning;
    }

    String standard() {
        return standard;
    }

    String meaning() {
        return meaning;
    }

    boolean isSecret() {
        return List.of(REPLYX_SECRET_KEY, REPLYX_OPENAI_API_KEYS, REPLYX_ADMIN_PASSWORD, REPLYX_DATABASE_URL)
                .contains(this);
    }
}
