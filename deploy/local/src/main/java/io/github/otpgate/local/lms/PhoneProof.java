package io.github.otpgate.local.lms;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/**
 * What the simulated identity provider says of a phone verification.
 *
 * @param transactionId nobody can guess it
 */
record PhoneProof(String transactionId, boolean verified, Instant at) {

    static final String PROVIDER = "NICE";

    private static final String VERIFIED = "0000";
    private static final String REFUSED = "9999";
    private static final DateTimeFormatter KOREAN_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Seoul"));

    static PhoneProof simulated(boolean verified, Instant at) {
        return new PhoneProof("SAMPLE-" + UUID.randomUUID().toString().replace("-", ""), verified, at);
    }

    /** As {@code POST /api/v3/identity-verifications} has it, but for the trainee. */
    JsonObject report() {
        return evidence().put("result", verified ? "VERIFIED" : "FAILED");
    }

    /** As {@code POST /api/v3/enrolment-tickets} has it. */
    JsonObject evidence() {
        return new JsonObject()
                .put("provider", PROVIDER)
                .put("transactionId", transactionId)
                .put("resultCode", resultCode())
                .put("verifiedAt", at.toString());
    }

    /** As {@code user_reset} has it. */
    JsonObject fields() {
        return new JsonObject()
                .put("M_RET", verified ? "T" : "F")
                .put("M_RETCD", resultCode())
                .put("M_TRNID", transactionId)
                .put("M_TRNDT", KOREAN_TIME.format(at));
    }

    private String resultCode() {
        return verified ? VERIFIED : REFUSED;
    }
}
