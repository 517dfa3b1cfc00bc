package io.github.otpgate.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StackServiceTest {

    @ParameterizedTest
    @CsvSource({
        "/api/v3/enrolment-tickets, REGISTRATION",
        "/api/v3/devices/0b0e/activation, REGISTRATION",
        "/api/v3/time, REGISTRATION",
        "/api/v2/otp_accredit, VERIFICATION",
        "/api/v3/verifications, VERIFICATION",
        "/api/v3/page-tickets/0b0e, VERIFICATION",
        "/api/v3/lockouts/lookup, LOCKOUT",
        "/api/v3/identity-verifications, RESET",
        "/api/v3/resets/0b0e, RESET",
        "/api/v2/user_reset, RESET"
    })
    void publicPathsGoToOneService(String path, StackService service) {
        assertThat(serving(path)).containsExactly(service);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/v1/attempts",
                "/internal/v1/proofs/claims",
                "/q/metrics",
                "/",
                "/api/v3/devicesandmore",
                "/dev/token"
            })
    void everythingElseGoesToNone(String path) {
        assertThat(serving(path)).isEmpty();
    }

    private static List<StackService> serving(String path) {
        return Arrays.stream(StackService.values())
                .filter(service -> service.serves(path))
                .toList();
    }
}
