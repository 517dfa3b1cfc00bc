package io.github.otpgate.edge.http;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.function.Consumer;

/**
 * Reads request bodies whole, up to a limit, whether their length is declared or not. What comes beyond the limit is not kept,
 * so that the caller can finish sending and read its answer; a caller who sends far beyond it loses the connection.
 */
final class BodyLimit {

    /** The largest body of any request. */
    static final int LARGEST_BODY_BYTES = 16 * 1024;

    private static final long LARGEST_DISCARD_BYTES = 8L * 1024 * 1024;

    private BodyLimit() {}

    /** What came of reading a body. */
    sealed interface Body {
        /** All of it. */
        record Whole(Buffer bytes) implements Body {}

        /** It is too large, and the reader of large bodies has seen all of it. */
        record TooLarge() implements Body {}

        /** It is so large, or was cut off, that nobody read it to its end. */
        record Unread() implements Body {}
    }

    /**
     * Reads the body of a request whose stream has not been touched.
     *
     * @param large is shown every byte of a body that is too large, in order
     */
    static Uni<Body> read(HttpServerRequest request, Consumer<Buffer> large) {
        if (!mayHaveBody(request)) {
            return Uni.createFrom().item(new Body.Whole(Buffer.buffer()));
        }
        if (tooMuchToRead(request)) {
            return Uni.createFrom().emitter(emitter -> {
                emitter.complete(new Body.Unread());
                passOn(request, 0, large, emitter);
            });
        }
        return Uni.createFrom().emitter(emitter -> collect(request, large, emitter));
    }

    private static void collect(HttpServerRequest request, Consumer<Buffer> large, UniEmitter<? super Body> emitter) {
        Buffer body = Buffer.buffer();
        // The caller is gone: whatever is answered goes nowhere.
        request.exceptionHandler(gone -> emitter.complete(new Body.Unread()));
        request.endHandler(end -> emitter.complete(new Body.Whole(body)));
        request.handler(chunk -> {
            body.appendBuffer(chunk);
            if (body.length() > LARGEST_BODY_BYTES) {
                large.accept(body);
                passOn(request, body.length(), large, emitter);
            }
        });
        if (asksLeaveToSend(request)) {
            request.response().writeContinue();
        }
        request.resume();
    }

    /** Ends once all of the body has come, so that the caller is listening and the connection stays good; or when it is too much. */
    private static void passOn(
            HttpServerRequest request, long already, Consumer<Buffer> large, UniEmitter<? super Body> emitter) {
        long[] seen = {already};
        request.endHandler(end -> emitter.complete(new Body.TooLarge()));
        request.exceptionHandler(gone -> emitter.complete(new Body.Unread()));
        request.handler(chunk -> {
            seen[0] += chunk.length();
            if (seen[0] > 2 * LARGEST_DISCARD_BYTES) {
                request.connection().close();
            } else if (seen[0] > LARGEST_DISCARD_BYTES) {
                emitter.complete(new Body.Unread());
            } else {
                large.accept(chunk);
            }
        });
        request.resume();
    }

    private static boolean tooMuchToRead(HttpServerRequest request) {
        long length = declaredLength(request);
        return length > LARGEST_DISCARD_BYTES || length > LARGEST_BODY_BYTES && asksLeaveToSend(request);
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
