package io.github.otpgate.verification.application;

import io.github.otpgate.contracts.purpose.Purpose;
import io.github.otpgate.contracts.totp.Code;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed hashes (HMAC-SHA256, base64url) by which something is known again that may not be kept. Each use has a label of its own
 * and its parts are length-prefixed, so that no mark ever equals one of another meaning. A bad key keeps the service from starting.
 */
@Startup
@ApplicationScoped
public class Marks {

    private static final String HMAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key;

    Marks(CodeMarkConfig config) {
        byte[] bytes = Base64.getDecoder().decode(config.key());
        if (bytes.length < KEY_BYTES) {
            throw new IllegalArgumentException("otpgate.code-mark.key: expected at least " + KEY_BYTES + " bytes");
        }
        this.key = new SecretKeySpec(bytes, HMAC);
    }

    /** Knows the same wrong code of a trainee again, within a time step and no longer. */
    public String ofCode(TraineeKey trainee, long currentStep, Code code) {
        return mark("code", trainee.value(), Long.toString(currentStep), code.digits());
    }

    /** Knows a session of an institution's LMS again. Its id may be all that opens it, so the id itself is not kept. */
    public String ofSession(InstitutionId institution, String sessionId) {
        return mark("session", institution.value(), sessionId);
    }

    /**
     * Knows a named request again: by what it asks for. When and from what address a try of it was made belongs to the try.
     */
    public Optional<IdempotentRequest> ofRequest(VerificationRequest request) {
        return request.idempotencyKey()
                .map(name -> new IdempotentRequest(
                        request.caller(), mark("idempotency key", request.caller(), name), fingerprint(request)));
    }

    private String fingerprint(VerificationRequest request) {
        Purpose purpose = request.context().purpose();
        return mark(
                "request",
                request.context().traineeKey().value(),
                String.valueOf(request.context().userId()),
                request.code().digits(),
                purpose.evalCode(),
                String.valueOf(purpose.evalType()),
                purpose.classTime(),
                purpose.course(),
                purpose.classCode(),
                String.valueOf(request.context().sessionMark()));
    }

    private String mark(String... parts) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                mac.update(bytes);
            }
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("HMAC-SHA256 is missing from this Java runtime", impossible);
        }
    }
}
