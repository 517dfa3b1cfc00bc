package io.github.otpgate.edge.metrics;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the deployment says of this service's replicas. */
@ConfigMapping(prefix = "otpgate.replicas")
interface ReplicasConfig {

    /** How many of this service there should be at least. */
    @WithDefault("1")
    int expected();
}
