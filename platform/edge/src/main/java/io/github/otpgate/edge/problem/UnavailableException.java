package io.github.otpgate.edge.problem;

/** A store or service that the answer depends on cannot be reached: {@code unavailable} 503, or {@code IE001} on the v2 wire. */
public class UnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param what cannot be reached, for the log */
    public UnavailableException(String what, Throwable cause) {
        super(what, cause);
    }

    /** Whether this failure means that something could not be reached in time, rather than that something is wrong. */
    static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnavailableException
                    || cause instanceof java.util.concurrent.TimeoutException
                    || cause instanceof io.smallrye.mutiny.TimeoutException
                    || cause instanceof java.net.SocketException
                    || cause instanceof java.net.UnknownHostException
                    || cause instanceof java.nio.channels.ClosedChannelException
                    || cause instanceof io.vertx.core.http.HttpClosedException
                    || cause instanceof io.vertx.core.http.ConnectionPoolTooBusyException) {
                return true;
            }
        }
        return false;
    }
}
