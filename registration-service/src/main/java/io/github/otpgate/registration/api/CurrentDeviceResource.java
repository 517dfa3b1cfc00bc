package io.github.otpgate.registration.api;

import io.github.otpgate.edge.caller.Caller;
import io.github.otpgate.edge.caller.CurrentCaller;
import io.github.otpgate.edge.caller.DeviceCaller;
import io.github.otpgate.edge.caller.Roles;
import io.github.otpgate.edge.caller.UnknownDeviceCaller;
import io.github.otpgate.registration.application.ReadDeviceStatus;
import io.github.otpgate.registration.application.RemoveDevice;
import io.github.otpgate.registration.domain.Refusal;
import io.github.otpgate.registration.domain.Removal;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v3/devices/current}: what a registered device, or its trainee, does about the registration. */
@Path("/api/v3/devices/current")
@Tag(name = "Devices")
class CurrentDeviceResource {

    private final ReadDeviceStatus readStatus;
    private final RemoveDevice removeDevice;
    private final CurrentCaller caller;
    private final RegistrationMetrics metrics;

    @Inject
    CurrentDeviceResource(
            ReadDeviceStatus readStatus, RemoveDevice removeDevice, CurrentCaller caller, RegistrationMetrics metrics) {
        this.readStatus = readStatus;
        this.removeDevice = removeDevice;
        this.caller = caller;
        this.metrics = metrics;
    }

    @GET
    @RolesAllowed({Roles.DEVICE, Roles.UNKNOWN_DEVICE})
    @Operation(summary = "Tells a device what has become of it since its activation")
    @APIResponse(
            responseCode = "200",
            description = "CURRENT, REPLACED or REMOVED, and whether the trainee is locked; or UNKNOWN",
            content = @Content(schema = @Schema(implementation = DeviceStatusAnswer.class)))
    @APIResponse(responseCode = "503", description = "unavailable")
    public Uni<DeviceStatusAnswer> status() {
        if (caller.get() instanceof UnknownDeviceCaller unknown) {
            return Uni.createFrom().item(DeviceStatusAnswer.unknown(unknown.deviceId()));
        }
        DeviceCaller device = caller.device();
        return Availability.of(
                readStatus.read(device.deviceId(), device.traineeKey()).map(standing -> standing.map(
                                DeviceStatusAnswer::of)
                        .orElseGet(() -> DeviceStatusAnswer.unknown(device.deviceId()))));
    }

    @DELETE
    @RolesAllowed({Roles.TRAINEE, Roles.DEVICE, Roles.UNKNOWN_DEVICE})
    @Operation(summary = "Drops the trainee's registration, or the device's own")
    @APIResponse(responseCode = "204", description = "The trainee has no device any more")
    @APIResponse(
            responseCode = "403",
            description = "proof-required: a person's ticket without an identity verification behind it")
    @APIResponse(responseCode = "404", description = "device-not-registered (AP005)")
    @APIResponse(responseCode = "409", description = "ticket-used: the ticket has ended a device already")
    @APIResponse(responseCode = "423", description = "trainee-locked (AP011)")
    @APIResponse(responseCode = "503", description = "unavailable: send the same request again")
    public Uni<Response> remove() {
        return Availability.of(removal().map(this::removed));
    }

    private Uni<Removal> removal() {
        Caller asking = caller.get();
        if (asking instanceof UnknownDeviceCaller) {
            return Uni.createFrom().item(new Removal.Refused(Refusal.Plain.NOT_REGISTERED));
        }
        return asking instanceof DeviceCaller device
                ? removeDevice.remove(device.deviceId(), device.traineeKey(), device.tokenId())
                : removeDevice.remove(caller.trainee().ticket());
    }

    private Response removed(Removal removal) {
        if (removal instanceof Removal.Removed) {
            metrics.counted(RegistrationMetrics.Outcome.REMOVED, Optional.empty());
            return Response.noContent().build();
        }
        return Refusals.response(
                removal instanceof Removal.Refused refused ? refused.refusal() : Refusal.Plain.NOT_REGISTERED);
    }
}
