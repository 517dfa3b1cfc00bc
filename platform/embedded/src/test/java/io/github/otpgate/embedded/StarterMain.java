package io.github.otpgate.embedded;

import java.util.Map;

/** A program of somebody else that starts all servers, says where it keeps them, and waits for its end. */
final class StarterMain {

    static final String READY = "READY ";

    private StarterMain() {}

    public static void main(String[] arguments) throws Exception {
        EmbeddedServers servers = EmbeddedServers.start(
                EmbeddedServers.with().postgres().redis().kafka(new TopicSpec("any", 1, Map.of())));
        System.out.println(READY + servers.postgres().home().path().getParent());
        System.in.read();
    }
}
