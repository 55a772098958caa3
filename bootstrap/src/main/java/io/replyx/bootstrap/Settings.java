package io.replyx.bootstrap;

import io.replyx.domain.bots.UpdateMode;
import io.replyx.domain.identity.EmailAddress;
import io.replyx.domain.identity.Password;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The server's configuration, checked. Only this class reads the environment.
 *
 * @param secretKeys empty: made in the data folder, in development only
 */
public record Settings(
        Environment environment,
        String host,
        int port,
        Optional<URI> publicUrl,
        Path dataDirectory,
        Optional<String> databaseUrl,
        int databasePoolSize,
        Optional<SecretKeys> secretKeys,
        Duration accessTokenLifetime,
        Duration sessionLifetime,
        Optional<Provider> provider,
        Telegram telegram,
        Optional<Admin> admin) {

    /** Whether this is somebody's workplace or the real thing. */
    public enum Environment {
        DEVELOPMENT,
        PRODUCTION
    }

    /** The platform's admin, made at the first start. */
    public record Admin(EmailAddress email, Password password) {}

    /** An OpenAI-compatible server. */
    public record Provider(URI baseUrl, String key, String model, Optional<String> embeddingModel) {
        @Override
        public String toString() {
            return model + " at " + baseUrl;
        }
    }

    /**
     * How bots reach Telegram.
     *
     * @param starts bots that may start in a second
     */
    public record Telegram(URI api, UpdateMode updates, Optional<Integer> starts) {}

    /** @throws InvalidSettings that names everything wrong */
    public static Settings of(Map<String, String> environment) {
        var values = new SettingValues(environment);
        var env = values.read(Setting.REPLYX_ENV, Environment.DEVELOPMENT, Settings::environment);
        var settings = new Settings(
                env,
                values.text(Setting.REPLYX_HOST).orElse("127.0.0.1"),
                values.read(Setting.REPLYX_PORT, 8080, number(0, 65_535)),
                values.read(Setting.REPLYX_PUBLIC_URL, Settings::webAddress),
                values.read(Setting.REPLYX_DATA_DIR, Path.of("data"), Path::of)
                        .toAbsolutePath()
                        .normalize(),
                values.read(Setting.REPLYX_DATABASE_URL, Settings::databaseUrl),
                values.read(Setting.REPLYX_DATABASE_POOL_SIZE, 16, number(2, 200)),
                values.read(Setting.REPLYX_SECRET_KEY, SecretKeys::parse),
                values.read(Setting.REPLYX_ACCESS_TOKEN_TTL, Duration.ofMinutes(15), Settings::duration),
                values.read(Setting.REPLYX_REFRESH_TOKEN_TTL, Duration.ofDays(30), Settings::duration),
                provider(values),
                telegram(values),
                admin(values));
        checkLogging(values);
        settings.checkProduction(values);
        settings.checkTelegram(values);
        values.check();
        return settings;
    }

    public boolean isProduction() {
        return environment == Environment.PRODUCTION;
    }

    /** Telegram calls https addresses only, and none that only this computer knows. */
    private void checkTelegram(SettingValues values) {
        boolean reachable =
                publicUrl.filter(url -> "https".equals(url.getScheme())).isPresent();
        if (isProduction() && telegram.updates() == UpdateMode.WEBHOOK && !reachable) {
            values.problem("REPLYX_TELEGRAM_UPDATES=webhook needs a REPLYX_PUBLIC_URL that begins with https://");
        }
    }

    private void checkProduction(SettingValues values) {
        if (!isProduction()) {
            return;
        }
        if (secretKeys.isEmpty()) {
            values.problem("REPLYX_SECRET_KEY is required in production; make one with: openssl rand -base64 32");
        }
        if (publicUrl.isEmpty()) {
            values.problem("REPLYX_PUBLIC_URL is required in production, for example https://chat.example.com");
        }
    }

    private static void checkLogging(SettingValues values) {
        values.read(Setting.REPLYX_LOG_FORMAT, "text", oneOf("text", "json"));
        values.read(Setting.REPLYX_LOG_LEVEL, "info", oneOf("error", "warn", "info", "debug", "trace"));
    }

    private static Optional<Provider> provider(SettingValues values) {
        var baseUrl = values.read(
                Setting.REPLYX_OPENAI_BASE_URL, URI.create("https://api.openai.com/v1"), Settings::webAddress);
        var model = values.text(Setting.REPLYX_OPENAI_MODELS).orElse("gpt-4o-mini");
        return values.read(Setting.REPLYX_OPENAI_API_KEYS, Settings::oneKey)
                .map(key -> new Provider(baseUrl, key, model, values.text(Setting.REPLYX_EMBEDDING_MODEL)));
    }

    private static Telegram telegram(SettingValues values) {
        return new Telegram(
                values.read(
                        Setting.REPLYX_TELEGRAM_API_URL, URI.create("https://api.telegram.org"), Settings::webAddress),
                values.read(Setting.REPLYX_TELEGRAM_UPDATES, UpdateMode.POLLING, Settings::intake),
                values.read(Setting.REPLYX_TELEGRAM_STARTS, number(1, 1_000)));
    }

    private static UpdateMode intake(String text) {
        return switch (text) {
            case "polling" -> UpdateMode.POLLING;
            case "webhook" -> UpdateMode.WEBHOOK;
            default -> throw new IllegalArgumentException("must be polling or webhook, not " + text);
        };
    }

    private static String oneKey(String text) {
        if (text.contains(",")) {
            throw new IllegalArgumentException("several keys are not supported yet: give one");
        }
        return text;
    }

    private static Optional<Admin> admin(SettingValues values) {
        var email = values.read(Setting.REPLYX_ADMIN_EMAIL, EmailAddress::new);
        var password = values.read(Setting.REPLYX_ADMIN_PASSWORD, Password::new);
        if (email.isPresent() != password.isPresent()) {
            values.problem("REPLYX_ADMIN_EMAIL and REPLYX_ADMIN_PASSWORD belong together");
        }
        return email.flatMap(address -> password.map(secret -> new Admin(address, secret)));
    }

    private static Environment environment(String text) {
        return switch (text) {
            case "development" -> Environment.DEVELOPMENT;
            case "production" -> Environment.PRODUCTION;
            default -> throw new IllegalArgumentException("must be development or production, not " + text);
        };
    }

    private static Function<String, String> oneOf(String... allowed) {
        return text -> {
            if (List.of(allowed).contains(text)) {
                return text;
            }
            throw new IllegalArgumentException("must be one of " + String.join(", ", allowed) + ", not " + text);
        };
    }

    private static Function<String, Integer> number(int min, int max) {
        return text -> {
            try {
                int number = Integer.parseInt(text);
                if (number >= min && number <= max) {
                    return number;
                }
            } catch (NumberFormatException malformed) {
                throw new IllegalArgumentException(text + " is not a number", malformed);
            }
            throw new IllegalArgumentException("must be between " + min + " and " + max + ", not " + text);
        };
    }

    private static Duration duration(String text) {
        try {
            var duration = Duration.parse(text);
            if (duration.isPositive()) {
                return duration;
            }
        } catch (DateTimeParseException malformed) {
            throw new IllegalArgumentException("must be an ISO 8601 duration such as PT15M, not " + text, malformed);
        }
        throw new IllegalArgumentException("must be longer than nothing");
    }

    private static URI webAddress(String text) {
        var address = URI.create(text);
        if (!("http".equals(address.getScheme()) || "https".equals(address.getScheme())) || address.getHost() == null) {
            throw new IllegalArgumentException("must begin with http:// or https://");
        }
        return address;
    }

    private static String databaseUrl(String text) {
        if (!text.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("must begin with jdbc:postgresql:");
        }
        return text;
    }
}
