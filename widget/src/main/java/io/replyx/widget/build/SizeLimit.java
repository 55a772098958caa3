package io.replyx.widget.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** What the script may weigh on its way to the browser. */
final class SizeLimit {
    /** Bytes, compressed as well as gzip can. */
    static final int MOST = 20_000;

    private SizeLimit() {}

    static int check(String script) {
        int size = compressed(script);
        if (size > MOST) {
            throw new BuildError("The widget weighs %d bytes compressed, and may weigh %d".formatted(size, MOST));
        }
        return size;
    }

    private static int compressed(String script) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new Best(bytes)) {
            gzip.write(script.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size();
    }

    private static final class Best extends GZIPOutputStream {
        Best(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
