package io.github.otpgate.contracts.secret;

import java.math.BigInteger;
import java.security.PublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.EllipticCurve;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jose4j.json.JsonUtil;
import org.jose4j.keys.EcKeyUtil;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * The public half of the key by which a device signs what it says of itself: a point of the curve P-256.
 *
 * @param x its coordinate as RFC 7518 section 6.2.1.2 spells it
 * @param y its coordinate as RFC 7518 section 6.2.1.3 spells it
 */
public record DevicePublicKey(String x, String y) {

    /** What a well-formed key looks like, for error messages. */
    public static final String EXPECTED =
            "a public P-256 key as a JWK: kty EC, crv P-256, x and y, and no private member d";

    private static final String TYPE = "EC";
    private static final String CURVE = "P-256";
    /** What browsers export beside the key itself; none of it changes the key. */
    private static final Set<String> TOLERATED = Set.of("alg", "ext", "key_ops", "kid", "use");

    private static final Set<String> NEEDED = Set.of("kty", "crv", "x", "y");
    /** 32 bytes: neither more nor fewer, leading zeros included. */
    private static final Pattern COORDINATE = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** @throws IllegalArgumentException if that is no point of the curve */
    public DevicePublicKey {
        if (!isCoordinate(x) || !isCoordinate(y) || !isOnCurve(number(x), number(y))) {
            throw new IllegalArgumentException("device key: expected " + EXPECTED);
        }
    }

    /** The key in this JWK (RFC 7517); empty if it is another sort of key, a private one, or has members that no browser exports. */
    public static Optional<DevicePublicKey> parse(Map<String, ?> jwk) {
        boolean known = jwk.keySet().stream().allMatch(name -> NEEDED.contains(name) || TOLERATED.contains(name));
        if (!known || !TYPE.equals(jwk.get("kty")) || !CURVE.equals(jwk.get("crv"))) {
            return Optional.empty();
        }
        try {
            return jwk.get("x") instanceof String x && jwk.get("y") instanceof String y
                    ? Optional.of(new DevicePublicKey(x, y))
                    : Optional.empty();
        } catch (IllegalArgumentException noPoint) {
            return Optional.empty();
        }
    }

    /**
     * The key in the text that {@link #jwk()} made.
     *
     * @throws IllegalArgumentException if it is another text
     */
    public static DevicePublicKey of(String jwk) {
        try {
            return parse(JsonUtil.parseJson(jwk)).orElseThrow();
        } catch (JoseException | RuntimeException unreadable) {
            throw new IllegalArgumentException("device key: expected " + EXPECTED, unreadable);
        }
    }

    /** The JWK without anything that is not needed. */
    public String jwk() {
        return JsonUtil.toJson(new TreeMap<>(Map.of("kty", TYPE, "crv", CURVE, "x", x, "y", y)));
    }

    /** The key, to verify signatures with. */
    public PublicKey toKey() {
        try {
            return new EcKeyUtil().publicKey(number(x), number(y), EllipticCurves.P256);
        } catch (JoseException impossible) {
            throw new IllegalStateException("P-256 is missing from this Java runtime", impossible);
        }
    }

    private static boolean isCoordinate(String text) {
        return text != null && COORDINATE.matcher(text).matches();
    }

    private static BigInteger number(String coordinate) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(coordinate));
    }

    /** A point off the curve would let whoever chose it forge what it is used for (SEC 1 section 3.2.2.1). */
    private static boolean isOnCurve(BigInteger x, BigInteger y) {
        EllipticCurve curve = EllipticCurves.P256.getCurve();
        BigInteger prime = ((ECFieldFp) curve.getField()).getP();
        BigInteger right = x.pow(3).add(curve.getA().multiply(x)).add(curve.getB());
        return x.compareTo(prime) < 0
                && y.compareTo(prime) < 0
                && y.pow(2).subtract(right).mod(prime).signum() == 0;
    }
}
