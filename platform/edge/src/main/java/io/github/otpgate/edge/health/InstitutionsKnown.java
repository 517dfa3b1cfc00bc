package io.github.otpgate.edge.health;

import io.github.otpgate.edge.institution.Institutions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Started: the institutions file has been read. It is no part of readiness, for a broken change of it leaves the last good one. */
@Startup
@ApplicationScoped
class InstitutionsKnown implements HealthCheck {

    private final Institutions institutions;

    @Inject
    InstitutionsKnown(Institutions institutions) {
        this.institutions = institutions;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("institutions")
                .withData("known", institutions.all().size())
                .up()
                .build();
    }
}
