package io.github.otpgate.edge.http;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.Optional;

/**
 * Reads request bodies whole, up to a limit, whether their length is declared or not. What comes beyond the limit is thrown
 * away, so that the caller can finish sending and read its answer; a caller who sends far beyond it loses the connection.
 */
final class BodyLimit {

    /** The largest body of any request. */
    static final int LARGEST_BODY_BYTES = 16 * 1024;

    private static final long LARGEST_DISCARD_BYTES = 8L * 1024 * 1024;

    private BodyLimit() {}

    /** The whole body; empty if it is too large. The request's stream must not have been touched. */
    static Uni<Optional<Buffer>> read(HttpServerRequest request) {
        if (!mayHaveBody(request)) {
            return Uni.createFrom().item(Optional.of(Buffer.buffer()));
        }
        if (declaredLength(request) > LARGEST_BODY_BYTES) {
            return Uni.createFrom().emitter(emitter -> discard(request, 0, emitter));
        }
        return Uni.createFrom().emitter(emitter -> collect(request, emitter));
    }

    private static void collect(HttpServerRequest request, UniEmitter<? super Optional<Buffer>> emitter) {
        Buffer body = Buffer.buffer();
        // The caller is gone: whatever is answered goes nowhere.
        request.exceptionHandler(gone -> emitter.complete(Optional.empty()));
        request.endHandler(end -> emitter.complete(Optional.of(body)));
        request.handler(chunk -> {
            body.appendBuffer(chunk);
            if (body.length() > LARGEST_BODY_BYTES) {
                discard(request, body.length(), emitter);
            }
        });
        if (asksLeaveToSend(request)) {
            request.response().writeContinue();
        }
        request.resume();
    }

    /**
     * Tells that the body is too large once all of it has come, so that the caller is listening and the connection stays good; at
     * once if there is too much of it, or if the caller waits for leave to send it.
     */
    private static void discard(HttpServerRequest request, long already, UniEmitter<? super Optional<Buffer>> emitter) {
        long[] seen = {already};
        request.endHandler(end -> emitter.complete(Optional.empty()));
        request.exceptionHandler(gone -> emitter.complete(Optional.empty()));
        request.handler(chunk -> {
            seen[0] += chunk.length();
            if (seen[0] > 2 * LARGEST_DISCARD_BYTES) {
                request.connection().close();
            } else if (seen[0] > LARGEST_DISCARD_BYTES) {
                emitter.complete(Optional.empty());
            }
        });
        if (asksLeaveToSend(request) || declaredLength(request) > LARGEST_DISCARD_BYTES) {
            emitter.complete(Optional.empty());
        }
        request.resume();
    }

    private static boolean asksLeaveToSend(HttpServerRequest request) {
        return "100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT));
    }

    private static boolean mayHaveBody(HttpServerRequest request) {
        return !request.isEnded()
                && (request.version() == HttpVersion.HTTP_2
                        || request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                        || declaredLength(request) > 0);
    }

    private static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length.strip());
        } catch (NumberFormatException absurd) {
            return Long.MAX_VALUE;
        }
    }
}
