package io.replyx.ai.documents;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The mark by which some editors begin a file. */
enum ByteOrderMark {
    // UTF-32 comes first: its little-endian mark begins with that of UTF-16.
    UTF_32LE(Charset.forName("UTF-32LE"), "\u00ff\u00fe\0\0"),
    UTF_32BE(Charset.forName("UTF-32BE"), "\0\0\u00fe\u00ff"),
    UTF_16LE(StandardCharsets.UTF_16LE, "\u00ff\u00fe"),
    UTF_16BE(StandardCharsets.UTF_16BE, "\u00fe\u00ff"),
    UTF_8(StandardCharsets.UTF_8, "\u00ef\u00bb\u00bf");

    private final Charset charset;
    /** Its bytes as Latin-1. */
    private final String mark;

    ByteOrderMark(Charset charset, String mark) {
        this.charset = charset;
        this.mark = mark;
    }

    static Optional<ByteOrderMark> of(byte[] content) {
        return Arrays.stream(values()).filter(known -> known.begins(content)).findFirst();
    }

    private boolean begins(byte[] content) {
        for (int i = 0; i < mark.length(); i++) {
            if (i >= content.length || Byte.toUnsignedInt(content[i]) != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    String decode(byte[] content) {
        return new String(content, mark.length(), content.length - mark.length(), charset);
    }
}
