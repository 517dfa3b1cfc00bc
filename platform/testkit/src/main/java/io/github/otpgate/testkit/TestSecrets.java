package io.github.otpgate.testkit;

import io.github.otpgate.contracts.secret.SecretKeyRing;
import io.github.otpgate.contracts.token.EnrolmentTickets;
import io.github.otpgate.contracts.token.PageTickets;
import io.github.otpgate.contracts.token.TicketKeyRing;
import io.github.otpgate.contracts.trainee.TraineeKeyDerivation;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;

/** The secrets that services share, random in every JVM, as configuration and as what contracts makes of them. */
public final class TestSecrets {

    private static final List<String> CALLING_SERVICES =
            List.of("registration-service", "verification-service", "reset-service");

    private TestSecrets() {}

    /** Everything but the key of a calling service: pepper, key ring, ticket keys, callers' public keys, institutions file. */
    public static Map<String, String> config() {
        return Map.of(
                "otpgate.trainee-key.pepper", TestKeys.symmetric("pepper"),
                "otpgate.secrets.key-ring", ring("device-secrets"),
                "otpgate.page-ticket.keys", ring("page-tickets"),
                "otpgate.enrolment-ticket.keys", ring("enrolment-tickets"),
                "otpgate.code-mark.key", TestKeys.symmetric("code-marks"),
                "otpgate.service-token.callers", serviceCallers(),
                "otpgate.institutions.file", TestInstitutions.file().toString());
    }

    /** {@link #config()} and the private key by which this service calls others, such as {@code verification-service}. */
    public static Map<String, String> config(String service) {
        Map<String, String> config = new HashMap<>(config());
        config.put("otpgate.service-token.key", serviceKey(service));
        return config;
    }

    /** The private JWK of this calling service, with key id {@code service:1}. */
    public static String serviceKey(String service) {
        return keyPair(service).toJson(OutputControlLevel.INCLUDE_PRIVATE);
    }

    /** The public keys of the services that call lockout-service, as a JWK set. */
    public static String serviceCallers() {
        return new JsonWebKeySet(
                        CALLING_SERVICES.stream().map(TestSecrets::keyPair).toList())
                .toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    /** Derives the keys that the services derive. */
    public static TraineeKeyDerivation traineeKeys() {
        return new TraineeKeyDerivation(Base64.getDecoder().decode(TestKeys.symmetric("pepper")));
    }

    /** Seals and opens what the services seal and open. */
    public static SecretKeyRing keyRing() {
        return SecretKeyRing.parse(ring("device-secrets"));
    }

    public static PageTickets pageTickets() {
        return new PageTickets(TicketKeyRing.parse(ring("page-tickets")));
    }

    public static EnrolmentTickets enrolmentTickets() {
        return new EnrolmentTickets(TicketKeyRing.parse(ring("enrolment-tickets")));
    }

    private static String ring(String name) {
        return "1:" + TestKeys.symmetric(name);
    }

    private static PublicJsonWebKey keyPair(String service) {
        return TestKeys.p256("service-key-" + service, service + ":1");
    }
}
