package io.github.otpgate.reset.api;

import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.edge.caller.Caller;
import io.github.otpgate.edge.caller.InstitutionCaller;
import io.github.otpgate.edge.caller.OptionalCaller;
import io.github.otpgate.edge.cors.OriginCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/**
 * Knows who calls {@code user_reset}: an institution's backend by its token; or, where no token is sent at all, one of the
 * institution's pages by the {@code Origin} that the browser vouches for. A token that is no good never passes for none.
 */
@RequestScoped
class UserResetCallers {

    private final OptionalCaller callers;
    private final OriginCheck origins;

    UserResetCallers(OptionalCaller callers, OriginCheck origins) {
        this.callers = callers;
        this.origins = origins;
    }

    /** The caller that may speak for this institution; empty if it may not. Fails only if a token cannot be checked at all. */
    Uni<Optional<UserResetCaller>> speakingFor(InstitutionId institution) {
        return callers.anonymous()
                ? Uni.createFrom().item(() -> page(institution))
                : callers.resolve().map(caller -> caller.flatMap(known -> backend(known, institution)));
    }

    private Optional<UserResetCaller> page(InstitutionId institution) {
        return callers.comesFromPageOf(institution)
                ? Optional.of(new UserResetCaller(institution, true))
                : Optional.empty();
    }

    private Optional<UserResetCaller> backend(Caller caller, InstitutionId institution) {
        boolean speaks = caller instanceof InstitutionCaller lms && lms.actsFor(institution);
        return speaks && origins.allows(institution)
                ? Optional.of(new UserResetCaller(institution, false))
                : Optional.empty();
    }
}
