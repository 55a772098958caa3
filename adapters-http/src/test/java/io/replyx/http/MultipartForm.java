package io.replyx.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** A form as browsers send it. */
final class MultipartForm {
    private static final String BOUNDARY = "----replyx-test-7MA4YWxkTrZu0gW";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    void field(String name, String value) {
        part("form-data; name=\"" + name + "\"", "", value.getBytes(UTF_8));
    }

    void file(String name, String fileName, byte[] content) {
        part(
                "form-data; name=\"%s\"; filename=\"%s\"".formatted(name, fileName),
                "Content-Type: application/octet-stream\r\n",
                content);
    }

    byte[] body() {
        write("--" + BOUNDARY + "--\r\n");
        return body.toByteArray();
    }

    private void part(String disposition, String headers, byte[] content) {
        write("--" + BOUNDARY + "\r\nContent-Disposition: " + disposition + "\r\n" + headers + "\r\n");
        body.writeBytes(content);
        write("\r\n");
    }

    private void write(String text) {
        body.writeBytes(text.getBytes(UTF_8));
    }
}
