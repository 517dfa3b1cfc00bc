package io.github.otpgate.edge.caller;

import io.github.otpgate.warmup.WarmUp;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Verifies the signature of a token that is nobody's with a key that is nobody's, and asks the issuer for nothing. */
@ApplicationScoped
class TokenWarmUp implements WarmUp {

    /** Ended in 1970; whose private key was thrown away. */
    static final String TOKEN =
            "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJub2JvZHkiLCJzdWIiOiJub2JvZHkiLCJpYXQiOjAsImV4cCI6MX0.rS8k3"
                    + "a3q5R4X8EKkF2pKSe9pCuzb1sJmQWt6NSUrOfrpk4aJ0QkxqhmA6u9rnp-kxjjGcLT__nx5UoRGODhciEPBwnAJzyq"
                    + "kJQkLA3xKJWdX9hq2vx5e0q8k3KnteQF2pasak9G_5csMNgVn4cn8gxzYGB3s-KYapAqyNPE8QNU9k_vjF_XGEKmzn"
                    + "rTwIhfXY7UC61frapp75TH2DL25XsTaj3qSkqXN_uq9-9H9-vvOcm7TBpfU-HEvETcXzyXk6nByRPuvBhmI-xhd9Q7"
                    + "cL3YwJtf3oJxwPsE6iiyV5IEYSO6J0n7dlJRwIYTJupe6N8xZ1SJswQUN11yGyGqbZw";

    private static final String KEY =
            "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAxQf1IKx8s6Zm+4sgONUuLmB8IU2Lfnwt2YIJPhm6IxrhHz"
                    + "FdSGbBxC4ZJc024P+H8ITPtYvLdMXyJ26fuX5K4UIPus1pkJo7HQB8v3ia9PilnMR67vxOFvq1wz9mXoeU0L7n52Og"
                    + "05AXEuy8eBI3yuZ9QuMuLP6Mczuxnfygw+NQcoCnB8WW16S/eCAGaKwmUj8RFtXy6ofZrkxKO3DSJZJ3EeItc+0X9B"
                    + "InEmzk7IYQprlc+zHnPX8YRF8GEqsLlZfVm0bh7C+X6BF8XMaW+1kO4m1zOjGXktdg9Z/ooKSc/C0YSJye1Epp5YeO"
                    + "NaRqq4Ja3vC1mPPWANAhkTdfIwIDAQAB";

    private final JWTParser parser;
    private final PublicKey key = key();

    TokenWarmUp(JWTParser parser) {
        this.parser = parser;
    }

    @Override
    public Uni<Void> warmUp() {
        try {
            parser.verify(TOKEN, key);
        } catch (ParseException expected) {
            // The signature is right; issuer, audience and times are looked at after it, and refused.
        }
        return Uni.createFrom().voidItem();
    }

    static PublicKey key() {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(KEY)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("RSA is missing from this Java runtime", impossible);
        }
    }
}
