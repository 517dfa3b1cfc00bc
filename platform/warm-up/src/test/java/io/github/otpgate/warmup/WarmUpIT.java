package io.github.otpgate.warmup;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(WarmUpIT.Rounds.class)
class WarmUpIT {

    private static final int ROUNDS = 40;
    private static final int AT_ONCE = 8;

    @Inject
    Fickle fickle;

    @Test
    void aServiceIsReadyOnceEachWarmUpWasDoneOftenWhateverFailedBefore() {
        await().until(() -> fickle.begun.get() == AT_ONCE);
        get("/q/health/ready")
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'warmed-up' }.status", equalTo("DOWN"));

        fickle.stove.complete(null);

        await().untilAsserted(() -> get("/q/health/ready").then().statusCode(200));
        assertThat(fickle.succeeded).hasValue(ROUNDS);
        assertThat(fickle.contexts).hasSize(ROUNDS + 1);
    }

    /** Waits until it may go on, and fails once. */
    @Singleton
    static class Fickle implements WarmUp {

        final CompletableFuture<Void> stove = new CompletableFuture<>();
        final AtomicInteger begun = new AtomicInteger();
        final AtomicInteger succeeded = new AtomicInteger();
        final Set<Object> contexts = ConcurrentHashMap.newKeySet();

        @Override
        public Uni<Void> warmUp() {
            boolean fails = begun.incrementAndGet() == AT_ONCE;
            assertThat(VertxContext.isOnDuplicatedContext()).isTrue();
            contexts.add(io.vertx.core.Vertx.currentContext());
            return Uni.createFrom().completionStage(stove).invoke(() -> {
                if (fails) {
                    throw new IllegalStateException("not yet");
                }
                succeeded.incrementAndGet();
            });
        }
    }

    public static class Rounds implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "otpgate.warm-up.rounds", Integer.toString(ROUNDS),
                    "otpgate.warm-up.at-once", Integer.toString(AT_ONCE),
                    "otpgate.warm-up.limit", "1m");
        }
    }
}
