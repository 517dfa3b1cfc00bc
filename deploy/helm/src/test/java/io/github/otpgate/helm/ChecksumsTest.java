package io.github.otpgate.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What rolls the pods where no cluster can be asked; {@code LiveSecretsTest} has the rest. */
class ChecksumsTest {

    private final Map<String, String> before = checksums("{}");

    @Test
    void revisionRollsEveryPod() {
        Map<String, String> after = checksums("secrets: {revision: '2'}");
        assertThat(after).allSatisfy((service, checksum) -> assertThat(checksum).isNotEqualTo(before.get(service)));
    }

    @Test
    void otherSecretRollsThePodsThatUseIt() {
        Map<String, String> after = checksums("secrets: {pageTicketKeys: {existingSecret: other}}");
        assertThat(after.get("verification-service")).isNotEqualTo(before.get("verification-service"));
        assertThat(after.get("registration-service")).isEqualTo(before.get("registration-service"));
    }

    @Test
    void otherCallersRollTheirVerifiers() {
        Map<String, String> after = checksums("serviceTokenCallers: {existingConfigMap: other}");
        assertThat(after.get("lockout-service")).isNotEqualTo(before.get("lockout-service"));
        assertThat(after.get("reset-service")).isNotEqualTo(before.get("reset-service"));
        assertThat(after.get("registration-service")).isEqualTo(before.get("registration-service"));
        assertThat(after.get("verification-service")).isEqualTo(before.get("verification-service"));
    }

    @Test
    void callersKeyInTheValuesRollsTheirVerifier() {
        String callers =
                "serviceTokenCallers: {existingConfigMap: '', inline: {keys: [{kty: EC, crv: P-256, x: %s, \"y\": b,"
                        + " kid: 'reset-service:1'}]}}";
        assertThat(checksums(callers.formatted("one")).get("lockout-service"))
                .isNotEqualTo(checksums(callers.formatted("two")).get("lockout-service"));
    }

    @Test
    void otherInstitutionsRollNothing() {
        assertThat(checksums("institutions: {existingConfigMap: other}")).isEqualTo(before);
    }

    private static Map<String, String> checksums(String values) {
        Manifests manifests = Chart.with("minimal").and(values).render();
        Map<String, String> checksums = new TreeMap<>();
        for (String service : Manifests.SERVICES) {
            Map<String, String> annotations = manifests
                    .one(Deployment.class, service)
                    .getSpec()
                    .getTemplate()
                    .getMetadata()
                    .getAnnotations();
            assertThat(annotations).containsKeys("checksum/secrets", "checksum/config");
            checksums.put(service, annotations.get("checksum/secrets") + annotations.get("checksum/config"));
        }
        return checksums;
    }
}
