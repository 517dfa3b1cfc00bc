package io.github.otpgate.registration.api;

import io.github.otpgate.contracts.trainee.Identity;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.edge.caller.Caller;
import io.github.otpgate.edge.caller.CurrentCaller;
import io.github.otpgate.edge.caller.InstitutionCaller;
import io.github.otpgate.edge.caller.Roles;
import io.github.otpgate.edge.caller.TraineeCaller;
import io.github.otpgate.edge.problem.Problem;
import io.github.otpgate.edge.problem.ProblemException;
import io.github.otpgate.edge.trainee.TraineeBody;
import io.github.otpgate.edge.trainee.TraineeKeys;
import io.github.otpgate.registration.application.LookUpDevice;
import io.github.otpgate.registration.application.LookUpDevice.Inquirer;
import io.github.otpgate.registration.domain.JournalEntry.Actor;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code POST /api/v3/devices/lookup}. */
@Path("/api/v3/devices/lookup")
@Tag(name = "Devices")
class DeviceLookupResource {

    private final LookUpDevice lookUpDevice;
    private final CurrentCaller caller;
    private final TraineeKeys traineeKeys;

    @Inject
    DeviceLookupResource(LookUpDevice lookUpDevice, CurrentCaller caller, TraineeKeys traineeKeys) {
        this.lookUpDevice = lookUpDevice;
        this.caller = caller;
        this.traineeKeys = traineeKeys;
    }

    @POST
    @RolesAllowed({Roles.LMS, Roles.SUPPORT, Roles.TRAINEE})
    @Operation(summary = "Tells which device a trainee has registered")
    @APIResponse(responseCode = "200", description = "The device's kind, os, model and time of registration")
    @APIResponse(
            responseCode = "403",
            description = "forbidden: another institution's member, or not the ticket's trainee")
    @APIResponse(responseCode = "404", description = "device-not-registered (AP005)")
    public Uni<Response> lookUp(@Valid DeviceLookupRequest request) {
        Caller asking = caller.get();
        Optional<Identity> identity =
                Optional.ofNullable(request).flatMap(DeviceLookupRequest::body).map(TraineeBody::identity);
        TraineeKey traineeKey = asking instanceof TraineeCaller trainee
                ? ticketsTrainee(trainee, identity)
                : institutionsTrainee(caller.institution(), identity);
        return Availability.of(lookUpDevice
                .lookUp(traineeKey, inquirer(asking))
                .map(outcome -> outcome.fold(
                        device -> Response.ok(DeviceAnswer.of(device)).build(), Refusals::response)));
    }

    private TraineeKey ticketsTrainee(TraineeCaller trainee, Optional<Identity> identity) {
        TraineeKey own = trainee.ticket().traineeKey();
        boolean other = identity.map(traineeKeys::derive)
                .filter(key -> !key.equals(own))
                .isPresent();
        if (other) {
            throw new ProblemException(Problem.forbidden());
        }
        return own;
    }

    private TraineeKey institutionsTrainee(InstitutionCaller institution, Optional<Identity> identity) {
        Identity trainee = identity.orElseThrow(() -> new ProblemException(
                Problem.invalidRequest("trainee", "either name and phone, or institution and userId")));
        boolean foreign = trainee instanceof Identity.Member member
                && !institution.support()
                && !institution.actsFor(member.institution());
        if (foreign) {
            throw new ProblemException(Problem.forbidden());
        }
        return traineeKeys.derive(trainee);
    }

    private static Inquirer inquirer(Caller asking) {
        if (asking instanceof TraineeCaller trainee) {
            return new Inquirer(
                    Actor.TRAINEE,
                    asking.institution(),
                    Optional.of(trainee.ticket().ticketId()));
        }
        boolean support = asking instanceof InstitutionCaller institution && institution.support();
        return new Inquirer(support ? Actor.SUPPORT : Actor.LMS, asking.institution(), Optional.empty());
    }
}
