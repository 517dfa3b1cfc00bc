package io.github.otpgate.edge.issuer;

import java.security.Key;
import java.util.List;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;

/** The public keys of an issuer's document, a JWK set (RFC 7517). Immutable. */
final class PublishedKeys {

    /** More is no key rotation any more. */
    static final int MOST = 64;

    private final JwksVerificationKeyResolver keys;

    private PublishedKeys(List<JsonWebKey> keys) {
        this.keys = new JwksVerificationKeyResolver(keys);
    }

    /**
     * Reads the document; keys that are not public or are of a kind unknown here are left out.
     *
     * @throws IllegalArgumentException if it is no JWK set or none of its keys is left, so that the former ones are to be kept
     */
    static PublishedKeys parse(String document) {
        List<JsonWebKey> usable;
        try {
            usable = new JsonWebKeySet(document)
                    .getJsonWebKeys().stream()
                            .filter(PublicJsonWebKey.class::isInstance)
                            .toList();
        } catch (JoseException | RuntimeException unreadable) {
            throw new IllegalArgumentException("no JWK set");
        }
        if (usable.isEmpty() || usable.size() > MOST) {
            throw new IllegalArgumentException("expected 1 to " + MOST + " public keys, not " + usable.size());
        }
        return new PublishedKeys(usable);
    }

    /** The key that this signature says it is of. */
    Key keyOf(JsonWebSignature signature) throws UnresolvableKeyException {
        return keys.resolveKey(signature, List.of());
    }
}
