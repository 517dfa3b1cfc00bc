package io.github.otpgate.edge.caller;

import io.github.otpgate.edge.cors.OriginCheck;
import io.github.otpgate.edge.problem.Problem;
import io.github.otpgate.edge.problem.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/**
 * The caller of the current request, for resources behind {@code @RolesAllowed}. Each method fails with the problem
 * {@code forbidden} if the caller is of another kind. Resources open to everyone ask {@link OptionalCaller}.
 */
@RequestScoped
public class CurrentCaller {

    private final SecurityIdentity identity;

    private final OriginCheck origins;

    @Inject
    CurrentCaller(SecurityIdentity identity, OriginCheck origins) {
        this.identity = identity;
        this.origins = origins;
    }

    /** The caller, of whatever kind. */
    public Caller get() {
        return as(Caller.class);
    }

    /** The holder of an institution token, who does not call from a page of a foreign origin. */
    public InstitutionCaller institution() {
        InstitutionCaller caller = as(InstitutionCaller.class);
        if (caller.institution().filter(id -> !origins.allows(id)).isPresent()) {
            throw forbidden();
        }
        return caller;
    }

    /** The holder of a page ticket. */
    public PageCaller page() {
        return as(PageCaller.class);
    }

    /** The holder of an enrolment ticket. */
    public TraineeCaller trainee() {
        return as(TraineeCaller.class);
    }

    /** One of our own services. */
    public ServiceCaller service() {
        return as(ServiceCaller.class);
    }

    /** A device that is or was registered. */
    public DeviceCaller device() {
        return as(DeviceCaller.class);
    }

    private <T extends Caller> T as(Class<T> kind) {
        return CallerIdentity.caller(identity)
                .filter(kind::isInstance)
                .map(kind::cast)
                .orElseThrow(CurrentCaller::forbidden);
    }

    private static ProblemException forbidden() {
        return new ProblemException(Problem.of("forbidden", 403));
    }
}
