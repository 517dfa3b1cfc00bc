package io.github.otpgate.edge.http;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;

/**
 * What is kept of a form that is too large: the beginning of each field, as many as fit. So the wire's order of checks can be
 * followed - who calls, what is blank - before its size is told.
 */
final class FormGist {

    private static final int LONGEST_FIELD_BYTES = 2 * 1024;
    private static final byte SEPARATOR = '&';
    /** Half a percent escape: no reader takes the form for a sound one. */
    private static final byte[] UNSOUND = "&%".getBytes(StandardCharsets.US_ASCII);

    private final Buffer kept = Buffer.buffer();
    private int fieldBytes;

    /** The next bytes of the form. */
    void add(Buffer chunk) {
        for (int at = 0; at < chunk.length(); at++) {
            byte next = chunk.getByte(at);
            fieldBytes = next == SEPARATOR ? 0 : fieldBytes + 1;
            if (fieldBytes <= LONGEST_FIELD_BYTES && kept.length() < BodyLimit.LARGEST_BODY_BYTES) {
                kept.appendByte(next);
            }
        }
    }

    /** The form, cut short and marked as not sound. */
    Buffer toForm() {
        return kept.copy().appendBytes(UNSOUND);
    }
}
