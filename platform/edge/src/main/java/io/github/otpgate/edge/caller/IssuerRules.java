package io.github.otpgate.edge.caller;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps a service from starting that would take institution tokens of any issuer, for any audience, or with a shared key. */
@Startup
@ApplicationScoped
class IssuerRules {

    @Inject
    @ConfigProperty(name = "mp.jwt.verify.issuer")
    Optional<String> issuer;

    @Inject
    @ConfigProperty(name = "mp.jwt.verify.audiences")
    Optional<Set<String>> audiences;

    @Inject
    @ConfigProperty(name = "mp.jwt.verify.publickey.algorithm", defaultValue = "RS256")
    Set<String> algorithms;

    @Inject
    @ConfigProperty(name = "smallrye.jwt.verify.algorithm")
    Optional<String> sharedAlgorithm;

    @PostConstruct
    void check() {
        require(issuer.isPresent(), "mp.jwt.verify.issuer: expected the issuer of institution tokens");
        require(
                audiences.filter(names -> !names.isEmpty()).isPresent(),
                "mp.jwt.verify.audiences: expected an audience");
        require(
                sharedAlgorithm.isEmpty() && algorithms.stream().noneMatch(name -> name.startsWith("HS")),
                "mp.jwt.verify.publickey.algorithm: expected algorithms with public keys only");
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalStateException(message);
        }
    }
}
