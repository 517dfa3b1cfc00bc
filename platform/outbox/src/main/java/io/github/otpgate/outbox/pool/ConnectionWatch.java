package io.github.otpgate.outbox.pool;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.vertx.sqlclient.impl.command.CommandBase;
import io.vertx.sqlclient.impl.command.CommandResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Closes its connection when an answer says that it is of no use any more, and when no answer comes. The pool notices and makes
 * another. Stands between Vert.x' codec and its connection, so that it sees every command, whoever sent it; used by one event
 * loop.
 */
final class ConnectionWatch extends ChannelDuplexHandler {

    private final long limit;
    private int unanswered;
    private long waitingSince;
    private boolean timed;

    /** @param limit how long a command may stay without an answer */
    ConnectionWatch(Duration limit) {
        this.limit = limit.toNanos();
    }

    @Override
    public void write(ChannelHandlerContext channel, Object message, ChannelPromise promise) throws Exception {
        if (message instanceof CommandBase<?>) {
            if (unanswered == 0) {
                waitingSince = System.nanoTime();
            }
            unanswered++;
            checkAfter(limit, channel);
        }
        super.write(channel, message, promise);
    }

    @Override
    public void channelRead(ChannelHandlerContext channel, Object message) throws Exception {
        if (message instanceof CommandResponse<?> response) {
            unanswered--;
            waitingSince = System.nanoTime();
            super.channelRead(channel, message);
            if (response.toAsyncResult().failed()
                    && UselessConnections.isSaidBy(response.toAsyncResult().cause())) {
                drop(channel);
            }
        } else {
            super.channelRead(channel, message);
        }
    }

    /** One timer for all commands of its time, none while the connection is idle. */
    private void checkAfter(long nanos, ChannelHandlerContext channel) {
        if (!timed) {
            timed = true;
            channel.executor().schedule(() -> check(channel), nanos, TimeUnit.NANOSECONDS);
        }
    }

    private void check(ChannelHandlerContext channel) {
        timed = false;
        long waited = System.nanoTime() - waitingSince;
        if (unanswered == 0 || !channel.channel().isActive()) {
            return;
        }
        if (waited >= limit) {
            drop(channel);
        } else {
            checkAfter(limit - waited, channel);
        }
    }

    /** Past the codec, which would make a good-bye of it and wait for the other end to close: that may be gone. */
    private static void drop(ChannelHandlerContext channel) {
        channel.pipeline().firstContext().close();
    }
}
