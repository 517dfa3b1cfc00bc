package io.github.otpgate.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The chart makes no secret and holds none; it names yours. */
class SecretsTest {

    private static final String OTHER_NAMES = """
            secrets:
              pepper: {existingSecret: a, key: k1}
              keyRing: {existingSecret: b, key: k2}
              enrolmentTicketKeys: {existingSecret: c, key: k3}
              pageTicketKeys: {existingSecret: d, key: k4}
              codeMarkKey: {existingSecret: e, key: k5}
            redis: {auth: {enabled: true, existingSecret: f, passwordKey: k6}}
            verification:
              serviceToken: {existingSecret: g, key: k7}
              database: {existingSecret: h, passwordKey: k8}
            """;

    private final Manifests named = Chart.with("minimal").and(OTHER_NAMES).render();

    @Test
    void everySecretIsOneOfYoursByNameAndKey() {
        assertThat(environment("verification-service"))
                .containsEntry("OTPGATE_TRAINEE_KEY_PEPPER", "a/k1")
                .containsEntry("OTPGATE_SECRETS_KEY_RING", "b/k2")
                .containsEntry("OTPGATE_PAGE_TICKET_KEYS", "d/k4")
                .containsEntry("OTPGATE_CODE_MARK_KEY", "e/k5")
                .containsEntry("OTPGATE_SERVICE_TOKEN_KEY", "g/k7")
                .containsEntry("QUARKUS_DATASOURCE_PASSWORD", "h/k8");
        assertThat(environment("registration-service")).containsEntry("OTPGATE_ENROLMENT_TICKET_KEYS", "c/k3");
        assertThat(environment("lockout-service")).containsEntry("QUARKUS_REDIS_PASSWORD", "f/k6");
    }

    @Test
    void servicesGetNoSecretThatTheyDoNotUse() {
        assertThat(environment("reset-service"))
                .doesNotContainKeys(
                        "OTPGATE_SECRETS_KEY_RING",
                        "OTPGATE_ENROLMENT_TICKET_KEYS",
                        "OTPGATE_PAGE_TICKET_KEYS",
                        "OTPGATE_CODE_MARK_KEY");
        assertThat(environment("verification-service")).doesNotContainKey("OTPGATE_ENROLMENT_TICKET_KEYS");
        assertThat(environment("registration-service"))
                .doesNotContainKeys("OTPGATE_PAGE_TICKET_KEYS", "OTPGATE_CODE_MARK_KEY");
        assertThat(environment("lockout-service"))
                .doesNotContainKeys("OTPGATE_SERVICE_TOKEN_KEY", "OTPGATE_SECRETS_KEY_RING");
    }

    @Test
    void whoIsAskedKnowsItsCallersByTheirPublicKeysAndIsFound() {
        for (String asked : List.of("lockout-service", "reset-service")) {
            assertThat(environment(asked))
                    .containsEntry("OTPGATE_SERVICE_TOKEN_CALLERS", "service-token-callers/callers.jwks");
        }
        for (String asking : List.of("registration-service", "verification-service", "reset-service")) {
            assertThat(environment(asking))
                    .containsEntry("OTPGATE_LOCKOUT_URL", "http://otp-otpgate-lockout-service:8083");
        }
        assertThat(environment("registration-service"))
                .containsEntry("OTPGATE_RESET_URL", "http://otp-otpgate-reset-service:8084")
                .doesNotContainKey("OTPGATE_SERVICE_TOKEN_CALLERS");
        assertThat(environment("verification-service"))
                .doesNotContainKeys("OTPGATE_RESET_URL", "OTPGATE_SERVICE_TOKEN_CALLERS");
    }

    @Test
    void chartMakesNoSecret() {
        assertThat(Chart.with("production").render().all())
                .extracting(HasMetadata::getKind)
                .doesNotContain("Secret");
    }

    private Map<String, String> environment(String service) {
        return Manifests.environment(named.container(service));
    }
}
