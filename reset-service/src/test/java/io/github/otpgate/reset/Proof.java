package io.github.otpgate.reset;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What an LMS knows of an identity verification, in the words of both generations. */
record Proof(
        Trainee trainee,
        String provider,
        String transactionId,
        String resultCode,
        boolean positive,
        Instant verifiedAt) {

    private static final DateTimeFormatter KOREAN_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Seoul"));

    /** A good one, made now. */
    static Proof of(Trainee trainee, Instant now) {
        return new Proof(trainee, "NICE", "tx-" + UUID.randomUUID(), "0000", true, now);
    }

    Proof provider(String other) {
        return new Proof(trainee, other, transactionId, resultCode, positive, verifiedAt);
    }

    Proof resultCode(String other) {
        return new Proof(trainee, provider, transactionId, other, positive, verifiedAt);
    }

    Proof failed() {
        return new Proof(trainee, provider, transactionId, resultCode, false, verifiedAt);
    }

    Proof verifiedAt(Instant other) {
        return new Proof(trainee, provider, transactionId, resultCode, positive, other);
    }

    Proof trainee(Trainee other) {
        return new Proof(other, provider, transactionId, resultCode, positive, verifiedAt);
    }

    /** Body of {@code POST /api/v3/identity-verifications}. */
    Map<String, Object> report() {
        Map<String, Object> body = new HashMap<>();
        body.put("trainee", trainee.json());
        body.put("provider", provider);
        body.put("transactionId", transactionId);
        body.put("resultCode", resultCode);
        body.put("result", positive ? "VERIFIED" : "FAILED");
        body.put("verifiedAt", verifiedAt.toString());
        return body;
    }

    /** Body of {@code POST /api/v3/resets}. */
    Map<String, Object> request() {
        Map<String, Object> body = new HashMap<>();
        body.put("trainee", trainee.json());
        body.put("provider", provider);
        body.put("transactionId", transactionId);
        return body;
    }

    /** Fields of {@code POST /api/v2/user_reset}. */
    Map<String, String> form() {
        Map<String, String> fields = new HashMap<>();
        fields.put("USER_NM", trainee.name());
        fields.put("USER_TEL", trainee.phone());
        fields.put("AGTID", "edulife");
        fields.put("USRID", "user001");
        fields.put("M_RET", positive ? "T" : "F");
        fields.put("M_RETCD", resultCode);
        fields.put("M_TRNID", transactionId);
        fields.put("M_TRNDT", KOREAN_TIME.format(verifiedAt));
        return fields;
    }
}
