package io.replyx.ai.documents;

/** Tells UTF-8 from other encodings by its form: every character of more than one byte says how many follow. */
final class Utf8 {
    /** A few broken places do not make a text something else: it may have been cut, or joined from parts. */
    private static final int GOOD_PER_BROKEN = 20;

    private static final int CONTINUATION_MASK = 0xc0;
    private static final int CONTINUATION = 0x80;

    private Utf8() {}

    static boolean isMeant(byte[] content) {
        int good = 0;
        int broken = 0;
        for (int i = 0; i < content.length; i++) {
            int follow = following(content[i]);
            if (follow == 0) {
                continue;
            }
            if (follow > 0 && areContinuations(content, i + 1, follow)) {
                good++;
                i += follow;
            } else {
                broken++;
            }
        }
        return broken * GOOD_PER_BROKEN <= good;
    }

    /** How many bytes follow a first one; -1 when it is none. */
    private static int following(byte first) {
        int lead = Byte.toUnsignedInt(first);
        if (lead < 0x80) {
            return 0;
        }
        if (lead < 0xc2 || lead > 0xf4) {
            return -1;
        }
        return lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
    }

    private static boolean areContinuations(byte[] content, int start, int count) {
        for (int i = start; i < start + count; i++) {
            if (i >= content.length || (content[i] & CONTINUATION_MASK) != CONTINUATION) {
                return false;
            }
        }
        return true;
    }
}
