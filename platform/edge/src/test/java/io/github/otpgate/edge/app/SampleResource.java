package io.github.otpgate.edge.app;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.otpgate.contracts.wire.ResultCode;
import io.github.otpgate.edge.caller.Caller;
import io.github.otpgate.edge.caller.CurrentCaller;
import io.github.otpgate.edge.caller.Roles;
import io.github.otpgate.edge.cors.OriginCheck;
import io.github.otpgate.edge.problem.Problem;
import io.github.otpgate.edge.problem.ProblemException;
import io.github.otpgate.edge.problem.UnavailableException;
import io.github.otpgate.edge.trainee.TraineeBody;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What a resource of a service looks like to the edge. */
@Path("/")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SampleResource {

    private final CurrentCaller caller;
    private final OriginCheck origins;

    SampleResource(CurrentCaller caller, OriginCheck origins) {
        this.caller = caller;
        this.origins = origins;
    }

    @GET
    @Path("api/v3/lms")
    @RolesAllowed(Roles.LMS)
    public Uni<String> lms() {
        return said(caller.institution());
    }

    @GET
    @Path("api/v3/staff")
    @RolesAllowed({Roles.LMS, Roles.SUPPORT})
    public Uni<String> staff() {
        return said(caller.institution());
    }

    @GET
    @Path("api/v3/page")
    @RolesAllowed({Roles.PAGE, Roles.LMS})
    public Uni<String> page() {
        if (!origins.allows(caller.page().ticket())) {
            throw new ProblemException(Problem.forbidden());
        }
        return said(caller.page());
    }

    @GET
    @Path("api/v3/trainee")
    @RolesAllowed(Roles.TRAINEE)
    public Uni<String> trainee() {
        return said(caller.get());
    }

    @GET
    @Path("api/v3/device")
    @RolesAllowed(Roles.DEVICE)
    public Uni<String> device() {
        return said(caller.device());
    }

    @GET
    @Path("internal/v1/service")
    @RolesAllowed(Roles.SERVICE)
    public Uni<String> service() {
        return said(caller.get());
    }

    @POST
    @Path("api/v3/bodies")
    @PermitAll
    public Uni<Map<String, Object>> body(@NotNull @Valid SampleBody body) {
        return Uni.createFrom()
                .item(Map.of("kind", body.trainee().identity().kind(), "eventLoop", Context.isOnEventLoopThread()));
    }

    @GET
    @Path("api/v3/pages-of")
    @PermitAll
    public Uni<String> paged(@QueryParam("size") @Max(10) int size) {
        return Uni.createFrom().item("{}");
    }

    /** Somebody forgot to say who may. */
    @GET
    @Path("api/v3/forgotten")
    public Uni<String> forgotten() {
        return Uni.createFrom().item("{}");
    }

    @GET
    @Path("api/v3/failures/{kind}")
    @PermitAll
    public Uni<String> fail(@PathParam("kind") String kind) {
        return switch (kind) {
            case "unexpected" -> throw new IllegalStateException("inside of the service");
            case "quoting" -> throw new IllegalArgumentException("홍길동 010-1234-5678");
            case "later" -> Uni.createFrom().failure(new IOException("inside of the service"));
            case "store" -> Uni.createFrom().failure(new RuntimeException(new ConnectException("db:5432")));
            case "said" -> Uni.createFrom().failure(new UnavailableException("store", null));
            case "missing" -> throw new NotFoundException("inside of the service");
            case "wait" -> throw new ProblemException(Problem.tooManyRequests(java.time.Duration.ofMillis(1001)));
            default ->
                throw new ProblemException(Problem.of("code-mismatch", 422)
                        .code(ResultCode.CODE_MISMATCH)
                        .with("remainingAttempts", 3));
        };
    }

    private static Uni<String> said(Caller caller) {
        String institution = caller.institution().map(Object::toString).orElse("none");
        return Uni.createFrom()
                .item("{\"caller\":\"" + caller.getClass().getSimpleName() + "\",\"institution\":\"" + institution
                        + "\"}");
    }

    /** A body with everything that can be wrong with one. */
    public record SampleBody(
            @NotNull @Valid TraineeBody trainee,

            @NotNull @Pattern(regexp = "[0-9]{6}", message = "six digits")
            String code,

            @Valid Nested purpose,
            Instant requestedAt,
            Integer minutes,
            Boolean replace,
            Colour colour,
            List<@Valid Nested> more) {}

    /** With a name that Java does not allow. */
    public record Nested(@JsonProperty("class") @NotNull String classCode) {}

    /** One of a few. */
    public enum Colour {
        RED,
        GREEN
    }
}
