package io.replyx.testkit.telegram;

import io.replyx.testkit.http.HttpConnection;
import io.replyx.testkit.telegram.Faults.Fault;
import java.io.IOException;
import java.util.Optional;

/** What becomes of a call that something goes wrong with. */
record FaultAction(HttpConnection connection, FakeBot bot, Call call, long now) {
    /** @return whether the connection stays open */
    boolean befall(Fault fault) throws IOException {
        return switch (fault) {
            case Fault.Status(int code, String description) ->
                ApiAnswer.error(code, description).writeTo(connection);
            case Fault.RetryAfter(long seconds) -> {
                bot.quiet(seconds, now);
                yield ApiAnswer.retryAfter(seconds).writeTo(connection);
            }
            case Fault.RetryAfterHeader(long seconds) -> {
                bot.quiet(seconds, now);
                var bare = ApiAnswer.error(429, "Too Many Requests");
                yield new ApiAnswer(429, bare.json(), Optional.of("Retry-After: " + seconds)).writeTo(connection);
            }
            case Fault.ResetBefore _ -> false;
            case Fault.ResetAfter _ -> {
                bot.call(call, now);
                yield false;
            }
            case Fault.HalfAnswer _ -> {
                var whole = bot.call(call, now);
                var half = whole.json().substring(0, whole.json().length() / 2);
                new ApiAnswer(200, half, Optional.empty()).writeTo(connection);
                yield false;
            }
            case Fault.Page(int status) ->
                new ApiAnswer(status, "<html>nginx</html>", Optional.empty()).writeTo(connection);
            case Fault.Slow(long millis) -> {
                pause(millis);
                yield bot.call(call, now).writeTo(connection);
            }
        };
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
