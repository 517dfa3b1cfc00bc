package io.github.otpgate.contracts.trainee;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns an identity into its {@link TraineeKey}: HMAC-SHA256 (RFC 2104) with a secret pepper over the length-prefixed parts of
 * the normalised identity. The pepper cannot be rotated: another pepper makes every registered trainee unknown.
 */
public final class TraineeKeyDerivation {

    /** The least length of a pepper, in bytes. */
    public static final int PEPPER_BYTES = 32;

    /** Raised with every change of what is derived, or of how names and numbers are normalised. */
    private static final String SCHEME = "2.";

    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec pepper;

    /** @throws IllegalArgumentException if the pepper is shorter than {@link #PEPPER_BYTES} */
    public TraineeKeyDerivation(byte[] pepper) {
        if (pepper.length < PEPPER_BYTES) {
            throw new IllegalArgumentException("pepper: expected at least " + PEPPER_BYTES + " bytes");
        }
        this.pepper = new SecretKeySpec(pepper, HMAC);
    }

    /** The pseudonym of this identity: the same for every spelling that normalises to the same identity. */
    public TraineeKey derive(Identity identity) {
        if (identity instanceof Identity.Person person) {
            return key("person", person.name().normalised(), person.phone().e164());
        }
        Identity.Member member = (Identity.Member) identity;
        return key("member", member.institution().value(), member.userId().value());
    }

    private TraineeKey key(String... parts) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(pepper);
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                mac.update(bytes);
            }
            return new TraineeKey(
                    SCHEME + Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("HMAC-SHA256 is missing from this Java runtime", impossible);
        }
    }
}
