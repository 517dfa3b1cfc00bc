package io.github.otpgate.verification.application;

import io.github.otpgate.contracts.secret.UnsealingException;
import io.github.otpgate.lockoutclient.LockoutUnavailableException;
import io.github.otpgate.verification.application.Verification.NotJudged;
import io.github.otpgate.verification.application.Verification.Reason;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Decides whether a code is the trainee's current one, and records the attempt. lockout-service says whether the attempt may be
 * judged; the journal has the last word on whether a time step is still free. What is answered is recorded.
 */
@ApplicationScoped
public class Verify {

    private static final Logger LOG = Logger.getLogger(Verify.class);

    private final Judging judging;
    private final VerifyConfig config;

    Verify(Judging judging, VerifyConfig config) {
        this.judging = judging;
        this.config = config;
    }

    /**
     * Fails closed: whatever cannot be reached, or not in time, is {@link Reason#UNAVAILABLE}. The work goes on to its end even then,
     * and when the caller hangs up: what was settled is recorded.
     */
    public Uni<Verification> verify(VerificationRequest request) {
        return Uni.createFrom()
                .<Verification>emitter(
                        answer -> judging.judge(request).subscribe().with(answer::complete, answer::fail))
                .ifNoItem()
                .after(config.deadline())
                .fail()
                .onFailure(Verify::isOutage)
                .recoverWithItem(Verify::unavailable);
    }

    private static boolean isOutage(Throwable failure) {
        return failure instanceof RecordsUnavailableException
                || failure instanceof LockoutUnavailableException
                || failure instanceof UnsealingException
                || failure instanceof TimeoutException;
    }

    private static Verification unavailable(Throwable outage) {
        LOG.warnf("verification unavailable: %s: %s", outage.getClass().getSimpleName(), outage.getMessage());
        return new NotJudged(Reason.UNAVAILABLE);
    }
}
