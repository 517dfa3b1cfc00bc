package io.github.otpgate.framing;

import static io.netty.handler.codec.http.HttpHeaderNames.CONNECTION;
import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_LENGTH;
import static io.netty.handler.codec.http.HttpHeaderNames.TRANSFER_ENCODING;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads HTTP/1 requests and refuses those on whose end another server could disagree (RFC 9112 section 6.3): both a length and a
 * transfer coding, any coding but one plain {@code chunked}, a folded length. Nothing behind such a request is read any more.
 *
 * <p>Heads beyond the {@link Limits} are refused with 431, before tracing or anything else reads them.
 *
 * <p>A length that is no number, or none that a machine can hold, is refused too. Only generation 2 of the wire answers it like any
 * other body that is too large, since its pages understand nothing but status 200; the connection is closed as well.
 */
final class StrictRequestDecoder extends VertxHttpRequestDecoder {

    /** No path that would have to be normalised first. */
    private static final Pattern WIRE = Pattern.compile("/api/v2/[a-z_]+/?(?:\\?|$)");
    /** One that a machine can hold. */
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");
    /** Nobody reads it: proxies send a head on with the first bytes of its body. */
    private static final byte[] ANY_BODY = {'?'};

    private final Limits limits;
    private boolean refused;

    StrictRequestDecoder(Limits limits) {
        super(new HttpServerOptions()
                .setMaxInitialLineLength(limits.lineBytes())
                .setMaxHeaderSize(limits.headerBytes()));
        this.limits = limits;
    }

    /** Netty would drop the length and go on. */
    @Override
    protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
        throw new IllegalArgumentException("Content-Length beside Transfer-Encoding");
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) throws Exception {
        if (refused) {
            in.skipBytes(in.readableBytes());
            return;
        }
        int known = out.size();
        super.decode(context, in, out);
        if (out.size() > known && out.get(known) instanceof HttpRequest request) {
            check(request, out.size() > known + 1 && out.get(known + 1) instanceof LastHttpContent);
            if (refused) {
                out.subList(known + 1, out.size()).clear();
                in.skipBytes(in.readableBytes());
                if (request.decoderResult().isSuccess()) {
                    out.add(new DefaultHttpContent(Unpooled.wrappedBuffer(ANY_BODY)));
                }
            }
        }
    }

    /** @param ends whether the request has ended with its head */
    private void check(HttpRequest request, boolean ends) {
        if (request.decoderResult().isFailure()) {
            refuse(request, request.decoderResult().cause());
        } else if (!hasOnePlainEnd(request) || !ends && !announcesABody(request)) {
            refuse(request, new IllegalArgumentException("unclear end"));
        } else if (!limits.allow(request.headers())) {
            refuse(request, new TooLongHttpHeaderException("a header is too long, or there are too many"));
        } else if (!request.protocolVersion().equals(HttpVersion.HTTP_1_1)) {
            // Of several lengths Netty takes the first one there, and does not tell.
            request.headers().set(CONNECTION, HttpHeaderValues.CLOSE);
        }
    }

    /** Netty knows bodies that nothing announces, such as that of a WebSocket handshake of 2010. */
    private static boolean announcesABody(HttpRequest request) {
        return request.headers().contains(CONTENT_LENGTH) || request.headers().contains(TRANSFER_ENCODING);
    }

    /** Tracing reads the headers of refused requests as well: they are taken away. */
    private void refuse(HttpRequest request, Throwable reason) {
        refused = true;
        if (isWireWithAbsurdLength(request) && limits.allow(request.headers())) {
            request.setDecoderResult(DecoderResult.SUCCESS);
            request.headers().set(CONTENT_LENGTH, Long.toString(Long.MAX_VALUE));
            request.headers().set(CONNECTION, HttpHeaderValues.CLOSE);
        } else {
            request.setDecoderResult(DecoderResult.failure(reason));
            request.headers().clear();
        }
    }

    private static boolean hasOnePlainEnd(HttpRequest request) {
        List<String> codings = request.headers().getAll(TRANSFER_ENCODING);
        String length = request.headers().get(CONTENT_LENGTH);
        return codings.isEmpty()
                ? length == null || length.equals(length.strip())
                : codings.size() == 1
                        && HttpHeaderValues.CHUNKED.contentEqualsIgnoreCase(codings.get(0))
                        && request.protocolVersion().equals(HttpVersion.HTTP_1_1);
    }

    private static boolean isWireWithAbsurdLength(HttpRequest request) {
        String length = request.headers().get(CONTENT_LENGTH);
        return WIRE.matcher(request.uri()).lookingAt()
                && request.decoderResult().isFailure()
                && length != null
                && !LENGTH.matcher(length).matches()
                && !request.headers().contains(TRANSFER_ENCODING)
                && !(request.decoderResult().cause() instanceof TooLongFrameException);
    }
}
