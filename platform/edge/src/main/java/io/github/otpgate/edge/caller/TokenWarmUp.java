package io.github.otpgate.edge.caller;

import io.github.otpgate.warmup.WarmUp;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** Verifies the signature of a token that is nobody's with a key that is nobody's, and asks the issuer for nothing. */
@ApplicationScoped
class TokenWarmUp implements WarmUp {

    private static final String CLAIMS = "{\"iss\":\"nobody\",\"sub\":\"nobody\",\"iat\":0,\"exp\":1}";
    private static final int KEY_BITS = 2048;

    private final JWTParser parser;
    private Signed signed;

    TokenWarmUp(JWTParser parser) {
        this.parser = parser;
    }

    @Override
    public Uni<Void> warmUp() {
        Signed sample = sample();
        try {
            parser.verify(sample.token(), sample.keys().getPublic());
        } catch (ParseException expected) {
            // The signature is right; issuer, audience and times are looked at after it, and refused.
        }
        return Uni.createFrom().voidItem();
    }

    private synchronized Signed sample() {
        if (signed == null) {
            signed = Signed.byNobody();
        }
        return signed;
    }

    private record Signed(KeyPair keys, String token) {

        static Signed byNobody() {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(KEY_BITS);
                KeyPair keys = generator.generateKeyPair();
                JsonWebSignature token = new JsonWebSignature();
                token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
                token.setPayload(CLAIMS);
                token.setKey(keys.getPrivate());
                return new Signed(keys, token.getCompactSerialization());
            } catch (GeneralSecurityException | JoseException impossible) {
                throw new IllegalStateException("RSA is missing from this Java runtime", impossible);
            }
        }
    }
}
