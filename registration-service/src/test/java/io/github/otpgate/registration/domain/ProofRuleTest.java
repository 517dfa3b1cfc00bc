package io.github.otpgate.registration.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProofRuleTest {

    private static final Instant NOW = Samples.NOW;
    private static final ProofRule RULE = new ProofRule("NICE", Set.of("0000", "000000"));

    @ParameterizedTest
    @ValueSource(strings = {"0000", "000000"})
    void aFreshPositiveVerificationProves(String resultCode) {
        assertThat(RULE.refusal(verification("NICE", resultCode, NOW.minusSeconds(1)), NOW))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001", "00000", "T", " 0000"})
    void anyOtherResultIsAFailure(String resultCode) {
        assertThat(RULE.refusal(verification("NICE", resultCode, NOW), NOW)).contains(Refusal.Proof.FAILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"KCB", "nice", "NICE2"})
    void onlyTheInstitutionsOwnProviderIsBelieved(String provider) {
        assertThat(RULE.refusal(verification(provider, "0000", NOW), NOW)).contains(Refusal.Proof.OTHER_PROVIDER);
    }

    @Test
    void itIsGoodForTenMinutesToTheMillisecond() {
        Instant oldest = NOW.minus(ProofRule.FRESH);

        assertThat(RULE.refusal(verification("NICE", "0000", oldest), NOW)).isEmpty();
        assertThat(RULE.refusal(verification("NICE", "0000", oldest.minusMillis(1)), NOW))
                .contains(Refusal.Proof.EXPIRED);
    }

    @Test
    void anInstitutionsClockMayBeAMinuteAhead() {
        Instant latest = NOW.plus(ProofRule.TOLERANCE);

        assertThat(RULE.refusal(verification("NICE", "0000", latest), NOW)).isEmpty();
        assertThat(RULE.refusal(verification("NICE", "0000", latest.plusMillis(1)), NOW))
                .contains(Refusal.Proof.IN_FUTURE);
    }

    private static IdentityVerification verification(String provider, String resultCode, Instant verifiedAt) {
        return new IdentityVerification(provider, "T-1", resultCode, verifiedAt);
    }
}
