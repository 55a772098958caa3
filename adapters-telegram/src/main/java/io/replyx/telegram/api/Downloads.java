package io.replyx.telegram.api;

import io.replyx.application.bots.port.BotFile;
import io.replyx.telegram.api.ApiFailure.Kind;
import java.io.IOException;
import java.util.OptionalLong;
import okhttp3.Call;
import okhttp3.Response;

/** Files that Telegram gives out, byte for byte. */
final class Downloads {
    private Downloads() {}

    /** Closing the file ends the call. */
    static BotFile open(Call call) {
        try {
            var response = call.execute();
            if (!response.isSuccessful()) {
                throw refused(response);
            }
            long length = response.body().contentLength();
            return new BotFile(
                    response.body().byteStream(), length < 0 ? OptionalLong.empty() : OptionalLong.of(length));
        } catch (IOException broken) {
            throw ApiFailure.of(broken);
        }
    }

    private static ApiFailure refused(Response response) {
        try (response) {
            var kind = response.code() < 500 ? Kind.REFUSED : Kind.FAILED;
            return ApiFailure.of(kind, "Telegram answered " + response.code() + " for the file");
        }
    }
}
