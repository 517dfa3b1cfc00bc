package io.github.otpgate.reset.api;

import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.wire.ResultCode;
import io.github.otpgate.edge.caller.Caller;
import io.github.otpgate.edge.caller.InstitutionCaller;
import io.github.otpgate.edge.caller.OptionalCaller;
import io.github.otpgate.edge.cors.OriginCheck;
import io.github.otpgate.edge.limit.InstitutionRateLimit;
import io.github.otpgate.edge.trainee.TraineeKeys;
import io.github.otpgate.edge.v2.V2Answer;
import io.github.otpgate.edge.v2.V2Form;
import io.github.otpgate.edge.v2.V2Wire;
import io.github.otpgate.reset.application.LiftRestrictionOnReport;
import io.github.otpgate.reset.application.ProviderDirectory;
import io.github.otpgate.reset.application.ResetOutcome;
import io.github.otpgate.reset.domain.AcceptedProvider;
import io.github.otpgate.reset.domain.IdentityVerification;
import io.github.otpgate.reset.domain.Requester;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * {@code user_reset} of HRDK's wire. Always HTTP 200; the first fault in the wire's order is the answer. The edge checks method,
 * content type and body size before, and says {@code IE001} for whatever fails here.
 */
@Path("/api/v2/user_reset")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(V2Wire.MEDIA_TYPE)
public class UserResetResource {

    private final OptionalCaller callers;
    private final OriginCheck origin;
    private final InstitutionRateLimit rate;
    private final TraineeKeys keys;
    private final ProviderDirectory providers;
    private final LiftRestrictionOnReport lift;
    private final Answering answering;
    private final ResetMetrics metrics;
    private final UserResetAnswers answers;

    UserResetResource(
            OptionalCaller callers,
            OriginCheck origin,
            InstitutionRateLimit rate,
            TraineeKeys keys,
            ProviderDirectory providers,
            LiftRestrictionOnReport lift,
            Answering answering,
            ResetMetrics metrics,
            UserResetAnswers answers) {
        this.callers = callers;
        this.origin = origin;
        this.rate = rate;
        this.keys = keys;
        this.providers = providers;
        this.lift = lift;
        this.answering = answering;
        this.metrics = metrics;
        this.answers = answers;
    }

    @POST
    @Operation(
            operationId = "userReset",
            summary = "HRDK's user_reset: lift the restriction after the institution verified the trainee's identity.")
    public Uni<V2Answer> reset(V2Form form) {
        return callers.resolve().chain(caller -> caller.flatMap(known -> institution(known, form))
                .map(institution -> checked(form, institution))
                .orElseGet(() -> failure(ResultCode.BAD_HEADER)));
    }

    /** The institution that the form speaks for, if the caller is its LMS and no foreign page. */
    private Optional<InstitutionId> institution(Caller caller, V2Form form) {
        return InstitutionId.parse(form.text(UserResetForm.INSTITUTION))
                .filter(id -> caller instanceof InstitutionCaller lms && lms.actsFor(id))
                .filter(origin::allows);
    }

    private Uni<V2Answer> checked(V2Form form, InstitutionId institution) {
        if (form.blank(UserResetForm.NAME)) {
            return failure(ResultCode.NAME_BLANK);
        }
        if (form.blank(UserResetForm.PHONE)) {
            return failure(ResultCode.PHONE_BLANK);
        }
        return UserResetForm.parse(form)
                .map(fields -> lifted(fields, institution))
                .orElseGet(() -> failure(ResultCode.BAD_CALL));
    }

    private Uni<V2Answer> lifted(UserResetForm fields, InstitutionId institution) {
        if (rate.tryAcquire(institution).isPresent()) {
            return failure(ResultCode.TOO_MANY_REQUESTS);
        }
        return providers
                .providerOf(institution)
                .map(provider -> outcome(fields, institution, provider).map(answers::of))
                .orElseGet(() -> failure(ResultCode.BAD_HEADER));
    }

    private Uni<ResetOutcome> outcome(UserResetForm fields, InstitutionId institution, AcceptedProvider provider) {
        IdentityVerification evidence = fields.toEvidence(institution, provider.name(), keys.derive(fields.person()));
        Requester by = new Requester(Requester.Api.V2, false, fields.userId());
        return metrics.measured(Requester.Api.V2, answering.inTime(lift.lift(evidence, by)));
    }

    private static Uni<V2Answer> failure(ResultCode code) {
        return Uni.createFrom().item(V2Answer.failure(code));
    }
}
