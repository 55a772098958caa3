package io.replyx.http.knowledge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.replyx.http.kernel.HttpRefusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a {@code multipart/form-data} body apart (RFC 7578). */
final class Multipart {
    private static final Pattern BOUNDARY =
            Pattern.compile("boundary=(?:\"([^\"]{1,70})\"|([^\\s;]{1,70}))", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("[;\\s]name=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern FILE_NAME =
            Pattern.compile("[;\\s]filename=\"((?:[^\"\\\\]++|\\\\.)*+)\"", Pattern.CASE_INSENSITIVE);
    private static final int MAX_PARTS = 20;
    private static final int MAX_PART_HEADERS = 8 * 1024;
    private static final byte[] HEADER_END = "\r\n\r\n".getBytes(ISO_8859_1);

    private final byte[] body;
    private final byte[] delimiter;

    /**
     * One field of a form.
     *
     * @param type the content's type as the sender says; may be empty
     */
    record Part(String name, Optional<String> fileName, String type, byte[] content) {}

    private Multipart(byte[] body, String boundary) {
        this.body = body;
        this.delimiter = ("\r\n--" + boundary).getBytes(ISO_8859_1);
    }

    /** @throws io.replyx.domain.kernel.Refusal {@code malformed_multipart} */
    static List<Part> parse(byte[] body, String contentType) {
        var matcher = BOUNDARY.matcher(contentType);
        if (!matcher.find()) {
            throw malformed();
        }
        var boundary = Optional.ofNullable(matcher.group(1)).orElseGet(() -> matcher.group(2));
        return new Multipart(body, boundary).parts();
    }

    private List<Part> parts() {
        var parts = new ArrayList<Part>();
        int start = firstPart();
        while (!startsWith("--", start)) {
            int content = indexOf(HEADER_END, start);
            int end = content < 0 ? -1 : indexOf(delimiter, content + 2);
            if (end < 0 || parts.size() == MAX_PARTS) {
                throw malformed();
            }
            if (content - start > MAX_PART_HEADERS) {
                throw malformed();
            }
            var headers = new String(body, start, content - start, UTF_8);
            var from = Math.min(content + HEADER_END.length, end);
            parts.add(part(headers, Arrays.copyOfRange(body, from, end)));
            start = end + delimiter.length;
        }
        return parts;
    }

    /** The first delimiter has no line break before it, unless a preamble is there. */
    private int firstPart() {
        var first = Arrays.copyOfRange(delimiter, 2, delimiter.length);
        if (startsWith(new String(first, ISO_8859_1), 0)) {
            return first.length;
        }
        int found = indexOf(delimiter, 0);
        if (found < 0) {
            throw malformed();
        }
        return found + delimiter.length;
    }

    private static Part part(String headers, byte[] content) {
        var disposition = header(headers, "content-disposition").orElseThrow(Multipart::malformed);
        var name = first(NAME.matcher(disposition)).orElseThrow(Multipart::malformed);
        var fileName = first(FILE_NAME.matcher(disposition)).map(Multipart::unescaped);
        var type = header(headers, "content-type").orElse("").toLowerCase(Locale.ROOT);
        return new Part(name, fileName, type, content);
    }

    private static String unescaped(String quoted) {
        return quoted.replace("\\\"", "\"").replace("%22", "\"");
    }

    private static Optional<String> header(String headers, String name) {
        return headers.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst();
    }

    private static Optional<String> first(Matcher matcher) {
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private boolean startsWith(String text, int at) {
        var bytes = text.getBytes(ISO_8859_1);
        return at + bytes.length <= body.length && Arrays.equals(body, at, at + bytes.length, bytes, 0, bytes.length);
    }

    private int indexOf(byte[] wanted, int from) {
        for (int at = from; at <= body.length - wanted.length; at++) {
            if (body[at] == wanted[0] && Arrays.equals(body, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }

    private static RuntimeException malformed() {
        return HttpRefusal.MALFORMED_MULTIPART.refusal();
    }
}
