package io.github.otpgate.registration.api;

import io.github.otpgate.registration.domain.ConsentVersion;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** Which consent text the trainee agreed to. When is for the server to say. */
@RegisterForReflection
record ConsentBody(
        @NotNull @Pattern(regexp = ConsentVersion.TEXT, message = ConsentVersion.EXPECTED)
        String version) {

    ConsentVersion toDomain() {
        return new ConsentVersion(version);
    }
}
