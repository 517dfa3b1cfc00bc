package io.github.otpgate.framing;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.vertx.core.http.impl.Http1xOrH2CHandler;

/**
 * Waits for a connection's first bytes, by which Vert.x tells HTTP/1 from HTTP/2, and exchanges the decoder before any of them is
 * read. Then it leaves.
 */
final class FirstBytes extends ChannelInboundHandlerAdapter {

    private final Limits limits;

    FirstBytes(Limits limits) {
        this.limits = limits;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (message instanceof ByteBuf bytes) {
            // One by one, so that the decoder that they bring forth has seen too few to decode anything.
            while (bytes.isReadable() && isUndecided(context)) {
                context.fireChannelRead(bytes.readRetainedSlice(1));
            }
            if (isUndecided(context)) {
                bytes.release();
                return;
            }
        }
        StrictRequests.exchange(context.pipeline(), limits);
        // First, as an upgrade to HTTP/2 takes all handlers away.
        context.pipeline().remove(this);
        context.fireChannelRead(message);
    }

    private static boolean isUndecided(ChannelHandlerContext context) {
        return context.pipeline().get(Http1xOrH2CHandler.class) != null;
    }
}
