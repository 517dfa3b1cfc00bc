package io.github.otpgate.serviceclient;

import io.github.otpgate.contracts.token.ServiceTokenSigner;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * This service's own tokens, one for each service that it calls, each signed again at half of its lifetime. A missing or unreadable
 * key stops the start.
 */
@Startup
@ApplicationScoped
public class ServiceTokens {

    private static final Duration REUSE = ServiceTokenSigner.LIFETIME.dividedBy(2);

    private final ServiceTokenSigner signer;
    private final Clock clock;
    private final Map<String, Signed> latest = new ConcurrentHashMap<>();

    @Inject
    ServiceTokens(
            ServiceTokenConfig config, @ConfigProperty(name = "quarkus.application.name") String service, Clock clock) {
        this.signer = new ServiceTokenSigner(service, config.key());
        this.clock = clock;
    }

    /** A token that is good now, for calls of this service only. */
    String current(String callee) {
        Instant now = clock.instant();
        Signed known = latest.get(callee);
        if (known == null || !known.goodAt(now)) {
            known = new Signed(signer.sign(callee, now), now, now.plus(REUSE));
            latest.put(callee, known);
        }
        return known.token();
    }

    private record Signed(String token, Instant from, Instant until) {

        boolean goodAt(Instant now) {
            return !now.isBefore(from) && now.isBefore(until);
        }
    }
}
