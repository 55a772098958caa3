package io.replyx.telegram.api;

import io.replyx.application.bots.CustomerFile;
import io.replyx.application.kernel.Unavailable;
import io.replyx.telegram.api.ApiFailure.Kind;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import okhttp3.Call;
import okhttp3.Response;

/** A file as Telegram gives it out, byte for byte. */
final class Download implements CustomerFile {
    private final Response response;

    private Download(Response response) {
        this.response = response;
    }

    /** @throws ApiFailure when Telegram does not begin to give it out */
    static Download of(Call call) {
        try {
            var response = call.execute();
            if (!response.isSuccessful()) {
                throw refused(response);
            }
            return new Download(response);
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

    @Override
    public OptionalLong length() {
        long length = response.body().contentLength();
        return length < 0 ? OptionalLong.empty() : OptionalLong.of(length);
    }

    @Override
    public int read(byte[] into) {
        try {
            return response.body().byteStream().read(into);
        } catch (IOException broken) {
            var failure = ApiFailure.of(broken);
            throw new Unavailable(failure.description(), Optional.empty(), failure);
        }
    }

    @Override
    public void close() {
        response.close();
    }
}
