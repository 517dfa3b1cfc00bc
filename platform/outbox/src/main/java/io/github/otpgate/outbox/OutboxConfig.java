package io.github.otpgate.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the outbox is emptied and the inbox kept. */
@ConfigMapping(prefix = "otpgate.outbox")
public interface OutboxConfig {

    /** The relay from the outbox to Kafka. */
    Relay relay();

    /** Time between two measurements of the backlog. */
    @WithDefault("5s")
    Duration measureInterval();

    /** How long handled events are remembered; longer than any event can come again. */
    @WithDefault("30d")
    Duration inboxRetention();

    /** Time between two purges of the inbox. */
    @WithDefault("1h")
    Duration purgeInterval();

    /** Time between two looks at the tables that are partitioned by month. */
    @WithDefault("1h")
    Duration monthsInterval();

    /** The relay. */
    interface Relay {

        /** Whether this process relays; to be false where change data capture does. */
        @WithDefault("true")
        boolean enabled();

        /** Events sent in one transaction at most. */
        @WithDefault("500")
        int batchSize();

        /** Longest time between two looks at the outbox: how late an event is that a replica leaves behind as it dies. */
        @WithDefault("250ms")
        Duration pollInterval();

        /** Waiting time after a failure, doubled from one to the next. */
        @WithDefault("100ms")
        Duration firstBackOff();

        /** Its cap. */
        @WithDefault("5s")
        Duration longestBackOff();
    }
}
