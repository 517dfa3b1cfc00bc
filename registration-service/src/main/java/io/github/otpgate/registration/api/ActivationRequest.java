package io.github.otpgate.registration.api;

import io.github.otpgate.contracts.totp.Code;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** The first code of a device. */
@RegisterForReflection
record ActivationRequest(
        @NotNull @Pattern(regexp = "[0-9]{6}", message = Code.EXPECTED)
        String code) {

    Code toCode() {
        return Code.parse(code).orElseThrow();
    }

    /** Never the code itself. */
    @Override
    public String toString() {
        return "ActivationRequest[hidden]";
    }
}
