package io.github.otpgate.lockoutclient;

import io.github.otpgate.contracts.token.ServiceTokenSigner;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** This service's own token, signed anew at half of its lifetime. A missing or unreadable key stops the start. */
@Startup
@ApplicationScoped
class ServiceToken {

    private static final Duration REUSE = ServiceTokenSigner.LIFETIME.dividedBy(2);

    private final ServiceTokenSigner signer;
    private final Clock clock;
    private final AtomicReference<Signed> latest = new AtomicReference<>(new Signed("", Instant.MIN, Instant.MIN));

    @Inject
    ServiceToken(
            ServiceTokenConfig config, @ConfigProperty(name = "quarkus.application.name") String service, Clock clock) {
        this.signer = new ServiceTokenSigner(service, config.key());
        this.clock = clock;
    }

    String current() {
        Instant now = clock.instant();
        return latest.updateAndGet(
                        signed -> signed.goodAt(now) ? signed : new Signed(signer.sign(now), now, now.plus(REUSE)))
                .token();
    }

    private record Signed(String token, Instant from, Instant until) {

        boolean goodAt(Instant now) {
            return !now.isBefore(from) && now.isBefore(until);
        }
    }
}
