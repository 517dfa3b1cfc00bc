package io.github.otpgate.registration.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code GET /api/v3/time}: the clock that codes are judged by, for devices whose own is wrong. */
@Path("/api/v3/time")
@Tag(name = "Time")
class TimeResource {

    private final Clock clock;

    @Inject
    TimeResource(Clock clock) {
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(summary = "Tells the server's time in milliseconds since the epoch")
    public TimeAnswer now() {
        return new TimeAnswer(clock.millis());
    }

    /** The server's time. */
    @RegisterForReflection
    record TimeAnswer(long epochMillis) {}
}
