package io.github.otpgate.local;

import io.github.otpgate.embedded.Database;
import io.github.otpgate.embedded.EmbeddedServers;
import java.util.Map;
import java.util.Optional;

/** How services reach their servers: what is asked of the servers, and what the services are told. */
interface Links {

    /** The servers, as these links need them. */
    EmbeddedServers.Options servers(EmbeddedServers.Options servers);

    /**
     * The environment variables that tell a service where its servers are.
     *
     * @param database empty: the service has none
     */
    Map<String, String> environment(StackService service, EmbeddedServers servers, Optional<Database> database);
}
