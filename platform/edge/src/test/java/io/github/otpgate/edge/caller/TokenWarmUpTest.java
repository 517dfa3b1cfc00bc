package io.github.otpgate.edge.caller;

import static org.assertj.core.api.Assertions.assertThat;

import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

class TokenWarmUpTest {

    /** Else what comes after the signature would stay cold. */
    @Test
    void signatureIsRight() throws JoseException {
        JsonWebSignature token = new JsonWebSignature();
        token.setCompactSerialization(TokenWarmUp.TOKEN);
        token.setKey(TokenWarmUp.key());

        assertThat(token.verifySignature()).isTrue();
    }
}
