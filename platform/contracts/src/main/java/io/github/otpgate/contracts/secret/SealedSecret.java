package io.github.otpgate.contracts.secret;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/** A device's secret as nobody without the key ring can read it: JWE compact serialisation (RFC 7516). */
public record SealedSecret(@JsonValue String jwe) {

    @JsonCreator
    public SealedSecret {
        Objects.requireNonNull(jwe, "jwe");
    }

    /** Never the JWE itself: sealed or not, it has no business in a log. */
    @Override
    public String toString() {
        return "SealedSecret[hidden]";
    }
}
