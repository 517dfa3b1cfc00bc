package io.github.otpgate.registration.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.contracts.secret.DeviceSecret;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeyUriTest {

    private static final UUID DEVICE = UUID.fromString("0f2c1d9a-7b3e-4c55-9d11-000000000000");

    @Test
    void theUriTellsStandardProgramsAllTheyNeedAndNothingOfTheTrainee() {
        assertThat(KeyUri.of(DEVICE, "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"))
                .isEqualTo("otpauth://totp/otpgate:0f2c1d9a?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=otpgate&algorithm=SHA1&digits=6&period=60");
    }

    @Test
    void secretsAreBase32WithoutPadding() {
        byte[] twentyBytes = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
        byte[] twentyOneBytes = "123456789012345678901".getBytes(StandardCharsets.US_ASCII);

        assertThat(KeyUri.base32(DeviceSecret.of(twentyBytes))).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(KeyUri.base32(DeviceSecret.of(twentyOneBytes))).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGE");
    }
}
