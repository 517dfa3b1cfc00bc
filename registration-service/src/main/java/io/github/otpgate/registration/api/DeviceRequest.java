package io.github.otpgate.registration.api;

import io.github.otpgate.contracts.event.DeviceKind;
import io.github.otpgate.contracts.secret.DevicePublicKey;
import io.github.otpgate.edge.problem.Problem;
import io.github.otpgate.edge.problem.ProblemException;
import io.github.otpgate.registration.domain.DeviceProfile;
import io.github.otpgate.registration.domain.RegistrationRequest;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A device to be registered.
 *
 * @param replace whether the trainee agreed to the replacement of a registered device; absent means not
 * @param publicKey the key that the device's tokens can be checked by (RFC 7517); absent for a device that makes none
 * @param consent the text that the trainee agreed to; may be absent
 */
@RegisterForReflection
record DeviceRequest(
        @NotNull DeviceKind kind,

        @NotNull @Pattern(regexp = DeviceProfile.TEXT, message = DeviceProfile.EXPECTED)
        String os,

        @NotNull @Pattern(regexp = DeviceProfile.TEXT, message = DeviceProfile.EXPECTED)
        String model,

        Boolean replace,

        @Schema(type = SchemaType.OBJECT, description = DevicePublicKey.EXPECTED, example = EXAMPLE)
        Map<String, Object> publicKey,

        @Valid ConsentBody consent) {

    private static final String EXAMPLE = "{\"kty\":\"EC\",\"crv\":\"P-256\","
            + "\"x\":\"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4\",\"y\":\"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM\"}";

    RegistrationRequest toDomain() {
        return new RegistrationRequest(
                new DeviceProfile(kind, os, model),
                Boolean.TRUE.equals(replace),
                Optional.ofNullable(publicKey).map(DeviceRequest::key),
                Optional.ofNullable(consent).map(ConsentBody::toDomain));
    }

    private static DevicePublicKey key(Map<String, Object> jwk) {
        return DevicePublicKey.parse(jwk)
                .orElseThrow(() -> new ProblemException(Problem.invalidRequest("publicKey", DevicePublicKey.EXPECTED)));
    }
}
