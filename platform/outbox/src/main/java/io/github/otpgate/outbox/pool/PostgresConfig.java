package io.github.otpgate.outbox.pool;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * How long a connection to PostgreSQL is trusted. What Quarkus knows ({@code max-lifetime}, {@code idle-timeout}) is set beside
 * the pool's other settings, at {@code quarkus.datasource.reactive}.
 */
@ConfigMapping(prefix = "otpgate.postgresql")
public interface PostgresConfig {

    /** Longest time until a new connection is there, logged in, and known to take writes. */
    @WithDefault("5s")
    Duration connectTimeout();

    /** A connection that leaves a statement without an answer for so long is closed: the other end may have gone without a word. */
    @WithDefault("10s")
    Duration answerTimeout();

    /** TCP keep-alive: finds an idle connection whose other end has gone. */
    KeepAlive keepAlive();

    /** The settings of Linux; seconds. */
    interface KeepAlive {

        /** Silence before the first probe. */
        @WithDefault("5")
        int idle();

        /** Between two probes. */
        @WithDefault("2")
        int interval();

        /** Unanswered ones that end the connection. */
        @WithDefault("3")
        int count();
    }
}
