package io.github.otpgate.lockout.redis;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Keys that say whose something is, for a time. */
@ApplicationScoped
class Leases {

    private static final LuaScript RENEW = LuaScript.of("renew.lua");
    private static final LuaScript RELEASE = LuaScript.of("release.lua");

    private final RedisCalls redis;

    Leases(RedisCalls redis) {
        this.redis = redis;
    }

    /** Takes a lease that nobody holds; false if somebody does, even the same holder. */
    Uni<Boolean> take(String key, UUID holder, Duration time) {
        return redis.call(api -> api.set(List.of(key, holder.toString(), "NX", "PX", millis(time))))
                .map(reply -> reply != null);
    }

    /** Prolongs a lease; false if it is not the holder's any more. */
    Uni<Boolean> renew(String key, UUID holder, Duration time) {
        return redis.run(RENEW, List.of(key), List.of(holder.toString(), millis(time)))
                .map(reply -> reply.outcome().equals("HELD"));
    }

    /** Gives a lease up; false if it was not the holder's any more. */
    Uni<Boolean> release(String key, UUID holder) {
        return redis.run(RELEASE, List.of(key), List.of(holder.toString()))
                .map(reply -> reply.outcome().equals("RELEASED"));
    }

    private static String millis(Duration time) {
        return Long.toString(time.toMillis());
    }
}
