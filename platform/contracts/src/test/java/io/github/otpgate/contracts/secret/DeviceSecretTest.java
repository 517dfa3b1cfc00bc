package io.github.otpgate.contracts.secret;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class DeviceSecretTest {

    @Test
    void newSecretsHave160BitsAndDiffer() {
        SecureRandom random = new SecureRandom();

        assertThat(DeviceSecret.random(random).bytes()).hasSize(20);
        assertThat(DeviceSecret.random(random)).isNotEqualTo(DeviceSecret.random(random));
    }

    @Test
    void aShorterSecretIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DeviceSecret.of(new byte[19]))
                .withMessage("secret: expected at least 20 bytes");
    }

    @Test
    void nobodyChangesASecretFromOutside() {
        byte[] given = "12345678901234567890".getBytes(US_ASCII);
        DeviceSecret secret = DeviceSecret.of(given);

        given[0] = 0;
        secret.bytes()[1] = 0;

        assertThat(secret.bytes()).isEqualTo("12345678901234567890".getBytes(US_ASCII));
    }

    @Test
    void aSecretNeverShowsItself() {
        assertThat(DeviceSecret.of("12345678901234567890".getBytes(US_ASCII))).hasToString("DeviceSecret[hidden]");
    }
}
