package io.github.otpgate.edge.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.edge.caller.DeviceCall;
import io.github.otpgate.edge.caller.DeviceCaller;
import io.github.otpgate.edge.caller.DeviceCallers;
import io.github.otpgate.edge.caller.UnknownDeviceCaller;
import io.github.otpgate.edge.problem.UnavailableException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.UUID;

/** A service that keeps devices' keys, as far as the edge can see: whose token is good is its business alone. */
@ApplicationScoped
public class SampleDevices implements DeviceCallers {

    private static final DeviceCaller DEVICE = registeredBy("edulife");

    /** A token that says it is a device's, with this in the place of a signature. */
    public static String token(String signature) {
        return Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString("{\"alg\":\"ES256\",\"typ\":\"otpgate-device+jwt\"}".getBytes(UTF_8))
                + ".e30." + signature;
    }

    @Override
    public Uni<Reading> read(String token, DeviceCall call) {
        return switch (token.substring(token.lastIndexOf('.') + 1)) {
            case "good" -> Uni.createFrom().item(new Reading.Known(DEVICE));
            case "orphan" -> Uni.createFrom().item(new Reading.Known(registeredBy("formeredu")));
            case "get" ->
                Uni.createFrom()
                        .item(
                                call.equals(new DeviceCall("GET", "/api/v3/device"))
                                        ? new Reading.Known(DEVICE)
                                        : new Reading.Invalid());
            case "unknown" -> Uni.createFrom().item(new Reading.Unknown(new UnknownDeviceCaller(new UUID(0, 2))));
            case "away" -> Uni.createFrom().failure(new UnavailableException("PostgreSQL", null));
            default -> Uni.createFrom().item(new Reading.Invalid());
        };
    }

    private static DeviceCaller registeredBy(String institution) {
        return new DeviceCaller(
                new UUID(0, 1), new TraineeKey("1." + "a".repeat(43)), new InstitutionId(institution), "token");
    }
}
