package io.github.otpgate.contracts.token;

import static io.github.otpgate.contracts.token.TicketExamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

class RememberedServiceTokensTest {

    private static final String CALLER = "verification-service";
    private static final String CALLEE = "lockout-service";

    private final EllipticCurveJsonWebKey key = key();
    private final ServiceTokenSigner signer =
            new ServiceTokenSigner(CALLER, key.toJson(OutputControlLevel.INCLUDE_PRIVATE));
    private final ServiceTokenVerifier verifier = new ServiceTokenVerifier(CALLEE, new JsonWebKeySet(key).toJson());
    private final List<String> looked = new ArrayList<>();
    private final RememberedServiceTokens tokens = new RememberedServiceTokens(this::verify);
    private final String token = signer.sign(CALLEE, NOW);

    @Test
    void tokenIsLookedAtOnceInItsLife() {
        for (int second = 0; second < 60; second++) {
            assertThat(tokens.read(token, NOW.plusSeconds(second))).contains(CALLER);
        }

        assertThat(looked).containsExactly(token);
    }

    @Test
    void tokenIsNotTakenFromMemoryBeyondItsEnd() {
        tokens.read(token, NOW);

        assertThat(tokens.read(token, NOW.plus(Duration.ofSeconds(71)))).isEmpty();
        assertThat(looked).containsExactly(token, token);
    }

    @Test
    void badTokenIsRefusedHoweverOftenItComes() {
        String bad = token.substring(0, token.length() - 8) + "AAAAAAAA";
        tokens.read(token, NOW);

        assertThat(tokens.read(bad, NOW)).isEmpty();
        assertThat(tokens.read(bad, NOW)).isEmpty();
        assertThat(tokens.read(null, NOW)).isEmpty();
    }

    @Test
    void oldestTokenIsForgottenWhenThereAreTooMany() {
        tokens.read(token, NOW);
        for (int others = 0; others < 1_000; others++) {
            tokens.read(signer.sign(CALLEE, NOW), NOW);
        }
        looked.clear();

        assertThat(tokens.read(token, NOW)).contains(CALLER);

        assertThat(looked).containsExactly(token);
    }

    private Optional<VerifiedService> verify(String looked, Instant now) {
        this.looked.add(looked);
        return verifier.verify(looked, now);
    }

    private static EllipticCurveJsonWebKey key() {
        try {
            EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(CALLER + ":1");
            return key;
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
