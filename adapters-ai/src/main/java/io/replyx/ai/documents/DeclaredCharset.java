package io.replyx.ai.documents;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The encoding that a page names in its head. */
final class DeclaredCharset {
    /** Bytes in which browsers look for it, and some more. */
    private static final int LOOKED_AT = 4096;

    private static final Pattern META =
            Pattern.compile("<meta[^>]{0,200}?charset\\s*=\\s*[\"']?([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);

    private DeclaredCharset() {}

    static Optional<Charset> in(byte[] page) {
        var head = new String(page, 0, Math.min(page.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        var meta = META.matcher(head);
        return meta.find() ? known(meta.group(1)) : Optional.empty();
    }

    /** A name that stands there in ASCII cannot name an encoding whose letters take two bytes. */
    private static Optional<Charset> known(String name) {
        try {
            return Optional.of(Charset.forName(name))
                    .filter(charset -> !charset.name().startsWith("UTF-"));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return Optional.empty();
        }
    }
}
