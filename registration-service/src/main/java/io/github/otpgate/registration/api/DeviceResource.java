package io.github.otpgate.registration.api;

import io.github.otpgate.contracts.event.DeviceKind;
import io.github.otpgate.contracts.token.EnrolmentTicket;
import io.github.otpgate.edge.caller.CurrentCaller;
import io.github.otpgate.edge.caller.Roles;
import io.github.otpgate.edge.problem.Problem;
import io.github.otpgate.edge.problem.ProblemException;
import io.github.otpgate.registration.application.ActivateDevice;
import io.github.otpgate.registration.application.RegisterDevice;
import io.github.otpgate.registration.domain.Activation;
import io.github.otpgate.registration.domain.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v3/devices}: how a trainee registers a device with an enrolment ticket. */
@Path("/api/v3/devices")
@RolesAllowed(Roles.TRAINEE)
@Tag(name = "Devices")
class DeviceResource {

    private final RegisterDevice registerDevice;
    private final ActivateDevice activateDevice;
    private final CurrentCaller caller;
    private final RegistrationMetrics metrics;

    @Inject
    DeviceResource(
            RegisterDevice registerDevice,
            ActivateDevice activateDevice,
            CurrentCaller caller,
            RegistrationMetrics metrics) {
        this.registerDevice = registerDevice;
        this.activateDevice = activateDevice;
        this.caller = caller;
        this.metrics = metrics;
    }

    @POST
    @Operation(summary = "Begins a registration: tells the device's secret, once")
    @APIResponse(responseCode = "201", description = "The secret; the device is pending until it is activated")
    @APIResponse(responseCode = "400", description = "invalid-request")
    @APIResponse(responseCode = "403", description = "proof-required")
    @APIResponse(responseCode = "409", description = "device-already-registered (AP006), ticket-used")
    @APIResponse(responseCode = "422", description = "activation-attempts-exhausted, registrations-exhausted")
    @APIResponse(responseCode = "423", description = "trainee-locked (AP011)")
    @APIResponse(responseCode = "503", description = "unavailable")
    public Uni<Response> register(@NotNull @Valid DeviceRequest request) {
        return Availability.of(registerDevice
                .register(ticket(), request.toDomain())
                .map(outcome -> outcome.fold(
                        handover -> handedOver(request.kind(), handover),
                        refusal -> refused(request.kind(), refusal))));
    }

    @POST
    @Path("/{id}/activation")
    @Operation(summary = "Activates a pending device by its first code; the former device's codes count no more")
    @APIResponse(responseCode = "204", description = "The device is the registered one")
    @APIResponse(responseCode = "403", description = "proof-required")
    @APIResponse(responseCode = "404", description = "not-found: no such pending device of this ticket")
    @APIResponse(responseCode = "409", description = "device-already-registered (AP006), ticket-used")
    @APIResponse(
            responseCode = "422",
            description =
                    "code-mismatch (AP001) with remainingAttempts; device-clock-fast, device-clock-slow (AP001) with"
                            + " minutes and remainingAttempts, for installed programs; activation-attempts-exhausted")
    @APIResponse(responseCode = "423", description = "trainee-locked (AP011)")
    @APIResponse(responseCode = "503", description = "unavailable: send the same request again")
    public Uni<Response> activate(@PathParam("id") String id, @NotNull @Valid ActivationRequest request) {
        return Availability.of(activateDevice
                .activate(ticket(), deviceId(id), request.toCode())
                .map(this::activated));
    }

    private EnrolmentTicket ticket() {
        return caller.trainee().ticket();
    }

    private static UUID deviceId(String id) {
        return DeviceIds.parse(id).orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    private Response handedOver(DeviceKind kind, RegisterDevice.Handover handover) {
        metrics.counted(RegistrationMetrics.Outcome.BEGUN, Optional.of(kind));
        return Response.status(Response.Status.CREATED)
                .entity(HandoverAnswer.of(handover))
                .build();
    }

    private Response refused(DeviceKind kind, Refusal refusal) {
        metrics.counted(RegistrationMetrics.Outcome.REFUSED, Optional.of(kind));
        return Refusals.response(refusal);
    }

    private Response activated(Activation activation) {
        if (activation instanceof Activation.Active active) {
            metrics.counted(RegistrationMetrics.Outcome.ACTIVATED, Optional.of(active.kind()));
            return Response.noContent().build();
        }
        metrics.counted(RegistrationMetrics.Outcome.REFUSED, Optional.empty());
        return Refusals.response(((Activation.Refused) activation).refusal());
    }
}
