package io.github.otpgate.edge.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/**
 * Started: the files of this version are where replicas of the one before find them, before any page of this version can name them
 * to a browser. It waits for the first try only: without the store, the service is needed all the same.
 */
@Startup
@ApplicationScoped
class FilesKept implements HealthCheck {

    private final KeptFiles files;

    @Inject
    FilesKept(KeptFiles files) {
        this.files = files;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("web-files").status(files.tried()).build();
    }
}
