package io.github.otpgate.edge.app;

import io.github.otpgate.contracts.wire.ResultCode;
import io.github.otpgate.edge.caller.Caller;
import io.github.otpgate.edge.caller.OptionalCaller;
import io.github.otpgate.edge.v2.V2Answer;
import io.github.otpgate.edge.v2.V2Form;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;

/** What a resource of generation 2 looks like to the edge. */
@Path("/api/v2/sample")
public class SampleWire {

    private final OptionalCaller callers;

    SampleWire(OptionalCaller callers) {
        this.callers = callers;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<V2Answer> check(V2Form form) {
        return callers.resolve()
                .map(caller -> caller.or(() -> callers.page(form.text("SESSIONID"))))
                .map(caller -> answer(caller, form));
    }

    private static V2Answer answer(Optional<Caller> caller, V2Form form) {
        if (caller.isEmpty()) {
            return V2Answer.failure(ResultCode.BAD_HEADER);
        }
        if (form.blank("USER_NM")) {
            return V2Answer.failure(ResultCode.NAME_BLANK);
        }
        if (form.text("USER_NM").equals("fault")) {
            throw new IllegalStateException("inside of the service");
        }
        if (!form.sound("USER_NM", "OTPNO")) {
            return V2Answer.failure(ResultCode.BAD_CALL);
        }
        return V2Answer.success().with("verificationId", form.text("OTPNO"));
    }
}
