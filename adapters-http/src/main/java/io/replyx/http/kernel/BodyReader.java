package io.replyx.http.kernel;

import java.io.IOException;
import java.io.InputStream;

/** Reads a request's body up to a limit, whether it says its length or not. */
final class BodyReader {
    /** What is read and thrown away of a body that is too large, so that its sender gets to see the refusal. */
    private static final int DRAIN = 16 * 1024 * 1024;

    private BodyReader() {}

    /** @param length as the request says; -1 when it does not */
    static byte[] read(InputStream in, long length, int limit) throws IOException {
        if (length > limit) {
            throw tooLarge(in, limit);
        }
        if (length == 0) {
            return new byte[0];
        }
        return length > 0 ? in.readNBytes((int) length) : readUnknown(in, limit);
    }

    private static byte[] readUnknown(InputStream in, int limit) throws IOException {
        var bytes = in.readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw tooLarge(in, limit);
        }
        return bytes;
    }

    private static RuntimeException tooLarge(InputStream in, int limit) throws IOException {
        var bin = new byte[64 * 1024];
        int left = DRAIN;
        for (int read = in.read(bin); read >= 0 && left > 0; read = in.read(bin)) {
            left -= read;
        }
        return HttpRefusal.BODY_TOO_LARGE.refusal("max", limit / 1024);
    }
}
