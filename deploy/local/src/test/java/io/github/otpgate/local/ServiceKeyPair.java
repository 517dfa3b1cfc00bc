package io.github.otpgate.local;

import java.util.ArrayList;
import java.util.List;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** A service's next key, and the sets of callers' keys that lead to it. */
record ServiceKeyPair(StackService service, EllipticCurveJsonWebKey key) {

    static ServiceKeyPair generate(StackService service, int number) throws JoseException {
        EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        key.setKeyId(service.folder() + ":" + number);
        return new ServiceKeyPair(service, key);
    }

    String privateJwk() {
        return key.toJson(OutputControlLevel.INCLUDE_PRIVATE);
    }

    /** The set with this key. */
    String addedTo(String callers) throws JoseException {
        return withKey(new JsonWebKeySet(callers).getJsonWebKeys());
    }

    /** The set with this key and without the service's former ones. */
    String replacing(String callers) throws JoseException {
        return withKey(new JsonWebKeySet(callers)
                .getJsonWebKeys().stream()
                        .filter(caller -> !caller.getKeyId().startsWith(service.folder() + ":"))
                        .toList());
    }

    private String withKey(List<JsonWebKey> others) {
        List<JsonWebKey> keys = new ArrayList<>(others);
        keys.add(key);
        return new JsonWebKeySet(keys).toJson(OutputControlLevel.PUBLIC_ONLY);
    }
}
