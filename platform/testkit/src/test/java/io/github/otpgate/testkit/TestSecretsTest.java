package io.github.otpgate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.otpgate.contracts.secret.DeviceSecret;
import io.github.otpgate.contracts.secret.SecretKeyRing;
import io.github.otpgate.contracts.token.ServiceTokenSigner;
import io.github.otpgate.contracts.trainee.Identity;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.TraineeKeyDerivation;
import io.github.otpgate.contracts.trainee.UserId;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TestSecretsTest {

    @Test
    void everySharedSecretIsConfigured() {
        assertThat(TestSecrets.config())
                .containsOnlyKeys(
                        "otpgate.trainee-key.pepper",
                        "otpgate.secrets.key-ring",
                        "otpgate.page-ticket.keys",
                        "otpgate.enrolment-ticket.keys",
                        "otpgate.code-mark.key",
                        "otpgate.service-token.callers",
                        "otpgate.institutions.file");
    }

    @Test
    void aCallingServiceAlsoGetsItsOwnKey() {
        String key = TestSecrets.config("reset-service").get("otpgate.service-token.key");

        assertThat(new ServiceTokenSigner("reset-service", key)).isNotNull();
        assertThat(TestSecrets.config("registration-service").get("otpgate.service-token.key"))
                .isNotEqualTo(key);
        assertThat(TestSecrets.serviceCallers()).doesNotContain("\"d\"");
    }

    @Test
    void noTwoSecretsAreEqual() {
        Map<String, String> config = TestSecrets.config();

        assertThat(config.values()).doesNotHaveDuplicates();
    }

    @Test
    void testsDeriveAndSealAsTheConfiguredServicesDo() {
        Identity trainee = new Identity.Member(new InstitutionId("edulife"), new UserId("user001"));
        byte[] pepper = Base64.getDecoder().decode(TestSecrets.config().get("otpgate.trainee-key.pepper"));
        SecretKeyRing configuredRing = SecretKeyRing.parse(TestSecrets.config().get("otpgate.secrets.key-ring"));
        DeviceSecret secret = DeviceSecret.random(new SecureRandom());
        UUID device = UUID.randomUUID();

        assertThat(TestSecrets.traineeKeys().derive(trainee))
                .isEqualTo(new TraineeKeyDerivation(pepper).derive(trainee));
        assertThat(configuredRing.open(TestSecrets.keyRing().seal(secret, device), device))
                .isEqualTo(secret);
    }

    /** Quarkus loads tests in one class loader, their resources in another. */
    @Test
    void everyClassLoaderHasTheSameSecrets() throws Exception {
        URL[] classPath = Arrays.stream(
                        System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                .map(TestSecretsTest::url)
                .toArray(URL[]::new);
        try (URLClassLoader other = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
            Class<?> secrets = other.loadClass(TestSecrets.class.getName());
            Class<?> tokens = other.loadClass(TestTokens.class.getName());

            assertThat(secrets).isNotEqualTo(TestSecrets.class);
            assertThat(secrets.getMethod("config", String.class).invoke(null, "reset-service"))
                    .isEqualTo(TestSecrets.config("reset-service"));
            assertThat(tokens.getMethod("jwks").invoke(null)).isEqualTo(TestTokens.jwks());
        }
    }

    @Test
    void theInstitutionsFileHasTheThreeInstitutions() throws Exception {
        Path file = Path.of(TestSecrets.config().get("otpgate.institutions.file"));

        JsonNode institutions =
                new ObjectMapper().readTree(Files.readString(file)).get("institutions");

        assertThat(institutions.findValuesAsText("id"))
                .containsExactly(TestInstitutions.EDULIFE, TestInstitutions.KIRAEDU, TestInstitutions.CLOSEDU);
        assertThat(institutions.findValuesAsText("suspended")).containsExactly("false", "false", "true");
        assertThat(institutions.get(0).get("origins").toString())
                .isEqualTo("[\"http://lms.edulife.example\",\"http://localhost:8080\"]");
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
    }
}
