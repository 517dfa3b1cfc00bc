package io.github.otpgate.verification.api.v2;

import io.github.otpgate.contracts.event.VerificationAttempted.Api;
import io.github.otpgate.contracts.token.PageTicket;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.contracts.wire.ResultCode;
import io.github.otpgate.edge.caller.OptionalCaller;
import io.github.otpgate.edge.trainee.TraineeKeys;
import io.github.otpgate.edge.v2.V2Answer;
import io.github.otpgate.edge.v2.V2Form;
import io.github.otpgate.edge.v2.V2Wire;
import io.github.otpgate.verification.api.MeasuredVerify;
import io.github.otpgate.verification.api.Requester;
import io.github.otpgate.verification.api.Requesters;
import io.github.otpgate.verification.api.Subject;
import io.github.otpgate.verification.api.VerificationRequests;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** {@code otp_accredit} of generation 2: what LMS pages have always called to check a code. */
@Path("/api/v2/otp_accredit")
public class AccreditResource {

    private final OptionalCaller callers;
    private final Requesters requesters;
    private final TraineeKeys keys;
    private final VerificationRequests requests;
    private final MeasuredVerify verify;
    private final AccreditAnswer answers;

    AccreditResource(
            OptionalCaller callers,
            Requesters requesters,
            TraineeKeys keys,
            VerificationRequests requests,
            MeasuredVerify verify,
            AccreditAnswer answers) {
        this.callers = callers;
        this.requesters = requesters;
        this.keys = keys;
        this.requests = requests;
        this.verify = verify;
        this.answers = answers;
    }

    /** Checks a code. Who calls is told by the Authorization header or by a page ticket in {@code SESSIONID}. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                            schema = @Schema(implementation = AccreditFields.class)))
    public Uni<Response> accredit(V2Form body) {
        AccreditForm form = new AccreditForm(body);
        return callers.resolve()
                .map(caller -> caller.or(() -> callers.page(form.sessionId())).flatMap(requesters::of))
                .chain(requester -> requester
                        .filter(known -> form.isFor(known.institution()))
                        .map(known -> check(known, form))
                        .orElseGet(() -> refuse(ResultCode.BAD_HEADER)))
                .map(V2Wire::response);
    }

    private Uni<V2Answer> check(Requester requester, AccreditForm form) {
        return form.fault().map(AccreditResource::refuse).orElseGet(() -> subject(requester, form)
                .map(subject -> verify(requester, subject, form))
                .orElseGet(() -> refuse(ResultCode.BAD_CALL)));
    }

    /**
     * Who is verified for what; empty if a page asks for another trainee or purpose than its ticket is for. That the trainee is
     * another one is known only after name and number are read, so it is no matter of the header any more.
     */
    private Optional<Subject> subject(Requester requester, AccreditForm form) {
        TraineeKey trainee = keys.derive(form.identity());
        if (requester.ticket().isEmpty()) {
            return Optional.of(new Subject(trainee, form.userId().orElse(null), form.purpose()));
        }
        return requester
                .ticket()
                .filter(ticket -> ticket.traineeKey().equals(trainee) && covers(ticket, form))
                .map(Subject::of);
    }

    private static boolean covers(PageTicket ticket, AccreditForm form) {
        return form.userId().map(ticket.userId()::equals).orElse(true)
                && TicketPurpose.covers(ticket.purpose(), form.purpose());
    }

    private Uni<V2Answer> verify(Requester requester, Subject subject, AccreditForm form) {
        boolean session = requester.ticket().isEmpty();
        var request =
                requests.of(Api.V2, requester, subject, form.code(), form.circumstances(session), Optional.empty());
        return verify.verify(request).map(answers::of);
    }

    private static Uni<V2Answer> refuse(ResultCode code) {
        return Uni.createFrom().item(V2Answer.failure(code));
    }
}
