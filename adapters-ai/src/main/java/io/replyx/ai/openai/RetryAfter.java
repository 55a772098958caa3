package io.replyx.ai.openai;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.Headers;

/** How long a provider asks to be left alone, in the three forms in which providers say it. */
final class RetryAfter {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");

    private RetryAfter() {}

    static Optional<Duration> of(Headers headers, Instant now) {
        return header(headers, "retry-after-ms")
                .flatMap(value -> number(value, 1))
                .or(() -> header(headers, "retry-after").flatMap(value -> secondsOrDate(value, now)));
    }

    private static Optional<String> header(Headers headers, String name) {
        return Optional.ofNullable(headers.get(name)).map(String::strip);
    }

    private static Optional<Duration> secondsOrDate(String value, Instant now) {
        return number(value, 1000).or(() -> until(value, now));
    }

    private static Optional<Duration> number(String value, int millis) {
        return NUMBER.matcher(value).matches()
                ? Optional.of(Duration.ofMillis((long) Math.ceil(Double.parseDouble(value) * millis)))
                : Optional.empty();
    }

    private static Optional<Duration> until(String date, Instant now) {
        try {
            var until = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(Duration.between(now, until)).filter(Duration::isPositive);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
