package io.github.otpgate.edge.caller;

import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.edge.limit.InstitutionRateLimit;
import io.github.otpgate.edge.limit.InstitutionRateLimit.Part;
import io.github.otpgate.edge.problem.Problem;
import io.github.otpgate.edge.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/**
 * Takes each call from its institution's share at the moment when it is known who calls. {@link CallerMechanism} and
 * {@link OptionalCaller} are the only two ways to know that, and both come by here: a resource cannot forget it.
 */
@ApplicationScoped
class CallerShare {

    private final InstitutionRateLimit limit;

    @Inject
    CallerShare(InstitutionRateLimit limit) {
        this.limit = limit;
    }

    /**
     * Takes a call of this caller. Our own services, and support staff who stand for no institution, have no limit. Devices that are
     * unknown, or whose institution is not there any more, have a share together: a registration is its trainee's.
     */
    void take(Caller caller) {
        if (caller instanceof DeviceCaller device && limit.hasShare(device.registrar())) {
            take(device.registrar(), Part.TRAINEES);
        } else if (caller instanceof DeviceCaller || caller instanceof UnknownDeviceCaller) {
            refuse(limit.tryAcquireForNobodys());
        } else {
            Part part = caller instanceof InstitutionCaller ? Part.BACKEND : Part.TRAINEES;
            caller.institution().ifPresent(institution -> take(institution, part));
        }
    }

    /**
     * Takes a call of this part of the share.
     *
     * @throws ProblemException {@code too-many-requests}, if nothing is left of it
     */
    void take(InstitutionId institution, Part part) {
        refuse(limit.tryAcquire(institution, part));
    }

    private static void refuse(Optional<Duration> wait) {
        wait.ifPresent(time -> {
            throw new ProblemException(Problem.tooManyRequests(time));
        });
    }
}
