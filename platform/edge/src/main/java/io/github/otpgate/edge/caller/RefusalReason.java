package io.github.otpgate.edge.caller;

import io.github.otpgate.edge.issuer.IssuerTokens.FutureTokenException;
import io.github.otpgate.edge.issuer.KeysUnknownException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.UnresolvableKeyException;

/** Why a caller is refused, in the few words that tell an operator's mistake from a caller's. */
enum RefusalReason {
    /** No token at all. */
    ABSENT,
    /** Not one Bearer token, or none that can be read. */
    MALFORMED,
    /** An institution token whose time is over. */
    EXPIRED,
    /** An institution token that says it was issued later than now. */
    FUTURE,
    /** An institution token of another issuer. */
    ISSUER,
    /** An institution token for somebody else. */
    AUDIENCE,
    /** An institution token of a key that the issuer does not publish. */
    KEY,
    /** The issuer's keys were never read. */
    KEYS_UNKNOWN,
    /** An institution token that the key did not sign, or not by the one algorithm. */
    SIGNATURE,
    /** A genuine institution token of an institution that is unknown or suspended, or without a role. */
    INSTITUTION,
    /** A page ticket, enrolment ticket, service or device token that is not good. */
    TICKET,
    /** Anything else about an institution token. */
    OTHER;

    /** A token may have several faults: the first of these counts. */
    private static final List<Map.Entry<Integer, RefusalReason>> BY_ERROR = List.of(
            Map.entry(ErrorCodes.ISSUER_INVALID, ISSUER),
            Map.entry(ErrorCodes.ISSUER_MISSING, ISSUER),
            Map.entry(ErrorCodes.AUDIENCE_INVALID, AUDIENCE),
            Map.entry(ErrorCodes.AUDIENCE_MISSING, AUDIENCE),
            Map.entry(ErrorCodes.EXPIRED, EXPIRED),
            Map.entry(ErrorCodes.EXPIRATION_MISSING, EXPIRED),
            Map.entry(ErrorCodes.SIGNATURE_INVALID, SIGNATURE),
            Map.entry(ErrorCodes.SIGNATURE_MISSING, SIGNATURE),
            Map.entry(ErrorCodes.JSON_INVALID, MALFORMED));

    /** Why an institution token failed. */
    static RefusalReason of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(RefusalReason::ofOne)
                .filter(reason -> reason != OTHER)
                .reduce((outer, inner) -> inner)
                .orElse(OTHER);
    }

    private static RefusalReason ofOne(Throwable cause) {
        if (cause instanceof FutureTokenException) {
            return FUTURE;
        }
        if (cause instanceof KeysUnknownException) {
            return KEYS_UNKNOWN;
        }
        if (cause instanceof UnresolvableKeyException) {
            return KEY;
        }
        if (cause instanceof InvalidJwtException invalid) {
            return BY_ERROR.stream()
                    .filter(error -> invalid.hasErrorCode(error.getKey()))
                    .findFirst()
                    .map(Map.Entry::getValue)
                    .orElse(invalid.getCause() == null ? OTHER : MALFORMED);
        }
        return OTHER;
    }

    /** As it stands in the metric. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
