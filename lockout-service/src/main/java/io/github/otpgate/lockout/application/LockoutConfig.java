package io.github.otpgate.lockout.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When wrong codes lock, and how this service keeps its memory. */
@ConfigMapping(prefix = "otpgate.lockout")
public interface LockoutConfig {

    /** The failure in a row that locks. */
    @WithDefault("5")
    int threshold();

    /** The failure within the rolling window that locks, whatever successes lie between. */
    @WithDefault("30")
    int rollingCap();

    /** How long a failure counts towards the rolling cap. */
    @WithDefault("30d")
    Duration rollingWindow();

    /** Attempts of one trainee at one institution that are judged within a throttle window. */
    @WithDefault("60")
    int throttleAttempts();

    /** Begins with a trainee's first attempt there after the window before. */
    @WithDefault("60s")
    Duration throttleWindow();

    /** Longest wait for Redis; below the time that callers wait for us. */
    @WithDefault("1s")
    Duration redisTimeout();

    /** What one institution's attempts may come to, over all replicas. */
    Budgets budgets();

    /** How snapshots get to Kafka. */
    Relay relay();

    /** How shards get their memory back. */
    Rebuild rebuild();

    /** How snapshots get to Kafka. */
    interface Relay {

        /** Pause between two looks for snapshots that another replica has written. */
        @WithDefault("250ms")
        Duration pollInterval();

        /** Longest pause after failures. */
        @WithDefault("2s")
        Duration longestPause();

        /** Snapshots of one shard that are moved at once. */
        @WithDefault("100")
        int batchSize();

        /** How long a replica that has died still holds its relays. */
        @WithDefault("10s")
        Duration lease();
    }

    /** What one institution's attempts may come to. Beyond it, its trainees with failures are refused. */
    interface Budgets {

        /** Failures within a minute. */
        @WithDefault("30")
        int failures();

        /** Trainees newly failed within 15 minutes. */
        @WithDefault("100")
        int newlyFailed();

        /** Trainees newly locked within 15 minutes. */
        @WithDefault("10")
        int newlyLocked();

        /** What an institution's own trainees may do of each before it counts, at least. */
        @WithDefault("100")
        int ownAllowance();

        /** What they may do for each acceptance of that time. */
        @WithDefault("0.3")
        double ownShare();
    }

    /** How shards get their memory back. */
    interface Rebuild {

        /** Pause between two looks for lost shards. */
        @WithDefault("500ms")
        Duration pollInterval();

        /** Longest pause after failures. */
        @WithDefault("5s")
        Duration longestPause();

        /** Longer than a settled attempt takes to become an event on {@code otp.verification}. */
        @WithDefault("10s")
        Duration quietPeriod();

        /** How far back attempts are read: longer than any snapshot has ever waited for its relay. */
        @WithDefault("24h")
        Duration attemptsWindow();

        /** Pause after a replay onto shards that may be older, before another one that no change of Redis asks for. */
        @WithDefault("1m")
        Duration replayPause();

        /** How long a replica that has died still keeps others from rebuilding its shards. */
        @WithDefault("15s")
        Duration lease();
    }
}
