package io.github.otpgate.lockout.redis;

import io.github.otpgate.lockout.application.RebuildShards;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Not ready is who has a Redis that would forget what it is told: no append-only file, or keys evicted. A Redis that does not
 * tell its settings is trusted, with a warning. One that does not answer is no reason: it fails for all replicas, and a refusal
 * that says so is better than no endpoint. Shards that are being rebuilt refuse request by request; they are told here only.
 */
@Readiness
@ApplicationScoped
class RedisReadiness implements AsyncHealthCheck {

    private static final Logger LOG = Logger.getLogger(RedisReadiness.class);
    private static final String UNKNOWN = "unknown";

    private final RedisCalls redis;
    private final RebuildShards rebuild;
    private final AtomicBoolean warned = new AtomicBoolean();

    RedisReadiness(RedisCalls redis, RebuildShards rebuild) {
        this.redis = redis;
        this.rebuild = rebuild;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return redis.call(api -> api.ping(List.of()))
                .chain(() -> Uni.combine()
                        .all()
                        .unis(setting("appendonly"), setting("maxmemory-policy"))
                        .with(this::judge))
                .onFailure()
                .recoverWithItem(
                        failure -> response().withData("answers", false).up().build());
    }

    private HealthCheckResponse judge(String appendOnly, String evictionPolicy) {
        return response()
                .withData("appendonly", appendOnly)
                .withData("maxmemory-policy", evictionPolicy)
                .status(isEither(appendOnly, "yes") && isEither(evictionPolicy, "noeviction"))
                .build();
    }

    private HealthCheckResponseBuilder response() {
        return HealthCheckResponse.named("redis").withData("shards-rebuilding", rebuild.lost());
    }

    private Uni<String> setting(String name) {
        return redis.call(api -> api.config(List.of("GET", name)))
                .map(reply -> value(reply, name))
                .onFailure()
                .recoverWithItem(UNKNOWN)
                .invoke(value -> {
                    if (value.equals(UNKNOWN) && warned.compareAndSet(false, true)) {
                        LOG.warn("Redis does not tell its settings: append-only file and eviction are not checked");
                    }
                });
    }

    private static boolean isEither(String value, String right) {
        return value.equals(right) || value.equals(UNKNOWN);
    }

    private static String value(Response reply, String name) {
        Response value = reply.get(name);
        return value == null ? UNKNOWN : value.toString();
    }
}
