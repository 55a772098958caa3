package io.replyx.http.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.replyx.application.kernel.IdempotencyKey;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Reads the Idempotency-Key header, whose value may stand in quotes. */
final class IdempotencyKeyHeader {
    private IdempotencyKeyHeader() {}

    static IdempotencyKey parse(String header, String target, byte[]... body) {
        var digest = sha256();
        digest.update(target.getBytes(UTF_8));
        for (var part : body) {
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
            digest.update(part);
        }
        return new IdempotencyKey(unquoted(header.strip()), HexFormat.of().formatHex(digest.digest()));
    }

    private static String unquoted(String header) {
        boolean quoted = header.length() >= 2 && header.startsWith("\"") && header.endsWith("\"");
        return quoted ? header.substring(1, header.length() - 1) : header;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
