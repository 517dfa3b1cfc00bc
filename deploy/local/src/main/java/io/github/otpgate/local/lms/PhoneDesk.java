package io.github.otpgate.local.lms;

import io.github.otpgate.local.lms.course.Step;
import io.github.otpgate.local.lms.otpgate.OtpGate;
import io.github.otpgate.local.lms.otpgate.Reply;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Clock;

/**
 * Verifies trainees by phone - simulated: whoever presses the button decides how it ends. The backend hears it from the provider
 * and reports it to otpgate. What it is good for depends on why it was needed: changing the device, lifting a lock, or going on
 * without a code where the code cannot be had.
 */
final class PhoneDesk {

    private static final String FOR_DEVICE = "device";

    private final OtpGate otpgate;
    private final Clock clock;

    PhoneDesk(OtpGate otpgate, Clock clock) {
        this.otpgate = otpgate;
        this.clock = clock;
    }

    /**
     * Ends the simulated phone verification. Answers {@code result}: {@code FAILED}; {@code PROVEN}, for a device link;
     * {@code RESET}, done by this backend; {@code REPORTED}, with the {@code fields} of the {@code user_reset} that the page has to
     * send itself; {@code SUBSTITUTE}, the step is begun without a code.
     */
    Future<JsonObject> verify(Visit visit) {
        PhoneProof proof = PhoneProof.simulated(visit.flag("verified"), clock.instant());
        if (FOR_DEVICE.equals(visit.text("step"))) {
            if (proof.verified()) {
                visit.learner().prove(proof);
            }
            return result(proof.verified() ? "PROVEN" : "FAILED");
        }
        Step step = visit.step();
        boolean pageResets = visit.flag("pageResets");
        return report(visit.learner(), proof)
                .compose(reported ->
                        proof.verified() ? used(visit.learner(), step, proof, pageResets) : result("FAILED"));
    }

    private Future<Reply> report(Learner learner, PhoneProof proof) {
        return otpgate.post(
                learner.exchanges(),
                "/api/v3/identity-verifications",
                proof.report().put("trainee", learner.person()));
    }

    private Future<JsonObject> used(Learner learner, Step step, PhoneProof proof, boolean pageResets) {
        return otpgate.post(
                        learner.exchanges(),
                        "/api/v3/lockouts/lookup",
                        new JsonObject().put("trainee", learner.person()))
                .compose(reply -> {
                    if (!reply.is(200) || !reply.body().getBoolean("locked")) {
                        return substitute(learner, step);
                    }
                    return pageResets
                            ? Future.succeededFuture(
                                    new JsonObject().put("result", "REPORTED").put("fields", proof.fields()))
                            : reset(learner, proof);
                });
    }

    private Future<JsonObject> reset(Learner learner, PhoneProof proof) {
        return otpgate.post(
                        learner.exchanges(),
                        "/api/v3/resets",
                        new JsonObject()
                                .put("trainee", learner.person())
                                .put("provider", PhoneProof.PROVIDER)
                                .put("transactionId", proof.transactionId()))
                .compose(reply -> switch (reply.status()) {
                    case 200 -> result("RESET");
                    case 202 -> result("RESETTING");
                    default ->
                        reply.unavailable()
                                ? Refusal.of(502, "otpgate-unavailable")
                                : Refusal.of(409, reply.slug().isEmpty() ? "reset-refused" : reply.slug());
                });
    }

    /** The trainee is not locked, or nobody can tell: the phone verification stands for the code. */
    private static Future<JsonObject> substitute(Learner learner, Step step) {
        return learner.learning().beginVerified(step) ? result("SUBSTITUTE") : Refusal.of(409, "not-open");
    }

    private static Future<JsonObject> result(String result) {
        return Future.succeededFuture(new JsonObject().put("result", result));
    }
}
