package io.github.otpgate.framing;

import io.netty.channel.ChannelPipeline;
import io.vertx.core.http.HttpServer;
import io.vertx.core.net.impl.ConnectionBase;

/** Makes servers of Vert.x read their HTTP/1 requests strictly. */
public final class StrictRequests {

    /** The name that Vert.x gives its decoder. */
    private static final String DECODER = "httpDecoder";

    private StrictRequests() {}

    /**
     * The server, which does not listen yet, has no connection handler of its own and speaks no HTTP/2 in clear text: with it Vert.x
     * would tell of a connection only when its first request is read.
     */
    public static HttpServer on(HttpServer server, Limits limits) {
        return server.connectionHandler(connection ->
                exchange(((ConnectionBase) connection).channelHandlerContext().pipeline(), limits));
    }

    /** Exchanges the decoder of a connection that has read nothing yet; one that is none of HTTP/1 stays as it is. */
    static void exchange(ChannelPipeline connection, Limits limits) {
        if (connection.get(DECODER) != null) {
            connection.replace(DECODER, DECODER, new StrictRequestDecoder(limits));
        }
    }
}
