package io.github.otpgate.outbox.pool;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.nio.NioChannelOption;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.net.SocketOption;
import java.util.Map;
import jdk.net.ExtendedSocketOptions;
import org.jboss.logging.Logger;

/** TCP keep-alive at a pace of our own: by itself Linux takes more than two hours. */
final class KeepAliveOptions {

    private static final Logger LOG = Logger.getLogger(KeepAliveOptions.class);

    private KeepAliveOptions() {}

    static void set(Channel channel, PostgresConfig.KeepAlive config) {
        channel.config().setOption(ChannelOption.SO_KEEPALIVE, true);
        if (channel instanceof NioSocketChannel) {
            options(config).forEach((option, value) -> set(channel, option, value));
        }
    }

    static Map<SocketOption<Integer>, Integer> options(PostgresConfig.KeepAlive config) {
        return Map.of(
                ExtendedSocketOptions.TCP_KEEPIDLE, config.idle(),
                ExtendedSocketOptions.TCP_KEEPINTERVAL, config.interval(),
                ExtendedSocketOptions.TCP_KEEPCOUNT, config.count());
    }

    private static void set(Channel channel, SocketOption<Integer> option, int value) {
        try {
            channel.config().setOption(NioChannelOption.of(option), value);
        } catch (UnsupportedOperationException unknownHere) {
            LOG.debugf("%s is not known here", option.name());
        }
    }
}
