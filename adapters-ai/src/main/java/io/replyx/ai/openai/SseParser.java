package io.replyx.ai.openai;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The data of server-sent events, one event after the other, as the HTML standard defines them. Lines are decoded whole,
 * so a character may be split over any number of reads.
 */
final class SseParser {
    /** Bytes. No provider sends more in one event; a server that does must not fill the memory. */
    private static final int LONGEST = 1024 * 1024;

    private static final String DATA = "data";

    private final InputStream in;
    private boolean afterCarriageReturn;
    private boolean atStart = true;

    SseParser(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /** Waits for the next event that has data; empty at the end. An event that was begun and not ended is dropped. */
    Optional<String> next() throws IOException {
        var data = new StringBuilder();
        boolean any = false;
        for (var line = line(); line.isPresent(); line = line()) {
            if (line.get().isEmpty() && any) {
                return Optional.of(data.toString());
            }
            var value = value(line.get());
            if (value.isPresent()) {
                data.append(any ? "\n" : "").append(value.get());
                any = true;
                requireBounded(data.length());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> value(String line) {
        if (line.equals(DATA)) {
            return Optional.of("");
        }
        if (!line.startsWith(DATA + ":")) {
            return Optional.empty();
        }
        int start = DATA.length() + 1;
        return Optional.of(line.substring(line.startsWith(" ", start) ? start + 1 : start));
    }

    private Optional<String> line() throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            boolean restOfBreak = next == '\n' && afterCarriageReturn;
            afterCarriageReturn = next == '\r';
            if (next == '\r' || (next == '\n' && !restOfBreak)) {
                return Optional.of(decoded(bytes));
            }
            if (!restOfBreak) {
                bytes.write(next);
                requireBounded(bytes.size());
            }
        }
        return Optional.empty();
    }

    private String decoded(ByteArrayOutputStream bytes) {
        var line = bytes.toString(StandardCharsets.UTF_8);
        boolean marked = atStart && line.startsWith("\uFEFF");
        atStart = false;
        return marked ? line.substring(1) : line;
    }

    private static void requireBounded(int size) throws IOException {
        if (size > LONGEST) {
            throw new IOException("an event longer than " + LONGEST + " bytes");
        }
    }
}
