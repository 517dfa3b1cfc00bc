package io.github.otpgate.reset.api;

import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.wire.ResultCode;
import io.github.otpgate.edge.v2.PersonFields;
import io.github.otpgate.edge.v2.V2Answer;
import io.github.otpgate.edge.v2.V2Form;
import io.github.otpgate.edge.v2.V2Wire;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/**
 * {@code user_reset} of HRDK's wire. Always HTTP 200; the first fault in the wire's order is the answer. The edge checks method,
 * content type and body size before, and says {@code IE001} for whatever fails here.
 */
@Path("/api/v2/user_reset")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(V2Wire.MEDIA_TYPE)
public class UserResetResource {

    private final UserResetCallers callers;
    private final UserResets resets;
    private final UserResetAnswers answers;

    UserResetResource(UserResetCallers callers, UserResets resets, UserResetAnswers answers) {
        this.callers = callers;
        this.resets = resets;
        this.answers = answers;
    }

    @POST
    @PermitAll // refusing is the wire's own business: WE003, in its turn
    @Operation(
            operationId = "userReset",
            summary = "HRDK's user_reset: lift the restriction after the institution verified the trainee's identity.",
            description =
                    "With an institution token the form brings the evidence in. Without a token it has to come from one"
                            + " of the institution's origins, and M_TRNID has to be an identity verification of this trainee that the"
                            + " institution reported before.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                            schema = @Schema(implementation = UserResetFields.class)))
    public Uni<V2Answer> reset(V2Form form) {
        return InstitutionId.parse(form.text(UserResetForm.INSTITUTION))
                .map(callers::speakingFor)
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                .chain(caller ->
                        caller.map(known -> checked(form, known)).orElseGet(() -> failure(ResultCode.BAD_HEADER)));
    }

    private Uni<V2Answer> checked(V2Form form, UserResetCaller caller) {
        return PersonFields.fault(form, UserResetForm.NAME, UserResetForm.PHONE)
                .map(UserResetResource::failure)
                .orElseGet(() -> UserResetForm.parse(form)
                        .map(fields -> lifted(fields, caller))
                        .orElseGet(() -> failure(ResultCode.BAD_CALL)));
    }

    private Uni<V2Answer> lifted(UserResetForm fields, UserResetCaller caller) {
        return resets.outcome(fields, caller)
                .map(outcome -> outcome.map(answers::of))
                .orElseGet(() -> failure(ResultCode.BAD_HEADER));
    }

    private static Uni<V2Answer> failure(ResultCode code) {
        return Uni.createFrom().item(V2Answer.failure(code));
    }
}
