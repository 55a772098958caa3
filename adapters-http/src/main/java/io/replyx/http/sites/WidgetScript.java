package io.replyx.http.sites;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** The script of the chat, which pages load. It holds no secrets, so it may travel compressed. */
public final class WidgetScript {
    private static final String RESOURCE = "/io/replyx/widget/widget.js";
    private static final int TAG_LENGTH = 32;

    private final byte[] plain;
    private final byte[] compressed;
    private final String tag;

    public WidgetScript(byte[] script) {
        this.plain = script.clone();
        this.compressed = gzip(script);
        this.tag = hash(script).substring(0, TAG_LENGTH);
    }

    /** The one that was built with this version; empty where nobody put it. */
    public static Optional<WidgetScript> onClassPath() {
        try (var in = WidgetScript.class.getResourceAsStream(RESOURCE)) {
            return in == null ? Optional.empty() : Optional.of(new WidgetScript(in.readAllBytes()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    byte[] content(boolean gzip) {
        return gzip ? compressed.clone() : plain.clone();
    }

    /** An entity tag (RFC 9110, 8.8.3); each form has its own. */
    String tag(boolean gzip) {
        return "\"" + tag + (gzip ? "-gz" : "") + "\"";
    }

    private static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new BestGzip(out)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** Once at the start, so it may take its time. */
    private static final class BestGzip extends GZIPOutputStream {
        BestGzip(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
