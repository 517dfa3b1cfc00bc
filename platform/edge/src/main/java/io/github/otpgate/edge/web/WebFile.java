package io.github.otpgate.edge.web;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * A file of the service's pages, in memory as it is sent.
 *
 * @param mediaType with its charset if it is text
 * @param tag the entity tag: weak, as it is the same for both forms (RFC 9110 section 8.8.1)
 * @param content the file
 * @param gzip the same, compressed
 */
record WebFile(String mediaType, String tag, Buffer content, Buffer gzip) {

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=UTF-8",
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "txt", "text/plain;charset=UTF-8",
            "json", "application/json",
            "webmanifest", "application/manifest+json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "woff2", "font/woff2");

    static WebFile of(String path, byte[] content) {
        String tag = "W/\"" + HashedName.hash(content) + "\"";
        return new WebFile(mediaType(path), tag, Buffer.buffer(content), Buffer.buffer(compressed(content)));
    }

    private static String mediaType(String path) {
        return TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
    }

    private static byte[] compressed(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
