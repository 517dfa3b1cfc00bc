package io.github.otpgate.registration.api;

import io.github.otpgate.contracts.totp.Code;
import io.github.otpgate.contracts.totp.TimeStep;
import io.github.otpgate.contracts.totp.Totp;
import io.github.otpgate.registration.application.RegisterDevice.Handover;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/**
 * What a device needs to make codes; shown once.
 *
 * @param qrCode the URI as a picture
 * @param secret base32 (RFC 4648) without padding
 * @param period seconds
 * @param serverTime milliseconds since the epoch
 */
@RegisterForReflection
record HandoverAnswer(
        UUID deviceId,
        String otpauthUri,
        QrCodeAnswer qrCode,
        String secret,
        String algorithm,
        int digits,
        long period,
        long serverTime) {

    static HandoverAnswer of(Handover handover) {
        String secret = KeyUri.base32(handover.secret());
        String uri = KeyUri.of(handover.deviceId(), secret);
        return new HandoverAnswer(
                handover.deviceId(),
                uri,
                QrCodeAnswer.of(uri),
                secret,
                Totp.ALGORITHM,
                Code.DIGITS,
                TimeStep.PERIOD.toSeconds(),
                handover.serverTime().toEpochMilli());
    }

    /** Never the secret itself. */
    @Override
    public String toString() {
        return "HandoverAnswer[hidden]";
    }
}
