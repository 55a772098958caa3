package io.replyx.ai.documents;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Recognises what is no text: by the marks of common formats, by zero bytes, by too many control characters. */
final class BinaryContent {
    /** One control character in so many bytes is more than any text has. */
    private static final int BYTES_PER_CONTROL = 100;

    private static final int FORGIVEN = 2;
    private static final int DELETE = 0x7f;
    private static final int ESCAPE = 0x1b;

    private static final List<byte[]> MARKS = List.of(
            ascii("%PDF-"),
            ascii("PK\u0003\u0004"),
            ascii("PK\u0005\u0006"),
            ascii("\u007fELF"),
            ascii("GIF87a"),
            ascii("GIF89a"),
            ascii("Rar!\u001a"),
            ascii("OggS"),
            ascii("SQLite format 3"),
            latin("\u0089PNG"),
            latin("\u00ff\u00d8\u00ff"),
            latin("\u001f\u008b"),
            latin("\u00d0\u00cf\u0011\u00e0"),
            latin("7z\u00bc\u00af"),
            latin("\u00ca\u00fe\u00ba\u00be"));

    private BinaryContent() {}

    private static byte[] ascii(String mark) {
        return mark.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] latin(String mark) {
        return mark.getBytes(StandardCharsets.ISO_8859_1);
    }

    static boolean isBinary(byte[] content) {
        return MARKS.stream().anyMatch(mark -> begins(content, mark)) || hasControls(content);
    }

    /** The same, for what has been decoded already. */
    static boolean isBinary(String text) {
        long strange = text.codePoints().filter(BinaryContent::isStrange).count();
        return strange > FORGIVEN + text.length() / BYTES_PER_CONTROL;
    }

    private static boolean isStrange(int point) {
        return point == 0xFFFD
                || !Character.isDefined(point)
                || (Character.isISOControl(point) && !Character.isWhitespace(point));
    }

    private static boolean begins(byte[] content, byte[] mark) {
        return content.length >= mark.length && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
    }

    private static boolean hasControls(byte[] content) {
        int controls = 0;
        for (byte value : content) {
            if (value == 0) {
                return true;
            }
            controls += isControl(value) ? 1 : 0;
        }
        return controls > FORGIVEN + content.length / BYTES_PER_CONTROL;
    }

    /** Tabs, line breaks and form feeds belong to texts, and so do the escapes of coloured logs. */
    private static boolean isControl(byte value) {
        boolean low = value > 0 && value < ' ' && value != ESCAPE && (value < '\t' || value > '\r');
        return low || value == DELETE;
    }
}
