package io.github.otpgate.embedded;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Finds ports that nobody listens on. They lie below the range from which Linux serves outgoing connections (32768 and
 * above), so that a port stays free between finding and use, and while its server is stopped for a moment.
 */
public final class FreePorts {

    private static final int FIRST = 15_000;
    private static final int LAST = 31_999;
    private static final int TRIES = 500;
    // In the system properties, because Quarkus loads this class in several class loaders.
    private static final String TAKEN = "otpgate.embedded.port.";

    private FreePorts() {}

    /** A port that this method has not returned before in this JVM. */
    public static int next() {
        for (int i = 0; i < TRIES; i++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST + 1);
            if (isFree(port) && System.getProperties().putIfAbsent(TAKEN + port, "taken") == null) {
                return port;
            }
        }
        throw new EmbeddedServerException("No free port found from " + FIRST + " to " + LAST);
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
