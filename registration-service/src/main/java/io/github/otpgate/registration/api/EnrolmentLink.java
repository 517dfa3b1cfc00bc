package io.github.otpgate.registration.api;

import jakarta.enterprise.context.ApplicationScoped;

/** The address at which a trainee registers a device. The ticket stands in the fragment, which browsers send to no server. */
@ApplicationScoped
class EnrolmentLink {

    private static final String APP = "/app/#t=";

    private final String base;

    EnrolmentLink(EnrolmentLinkConfig config) {
        String url = config.publicUrl().toString();
        this.base = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    String of(String ticket) {
        return base + APP + ticket;
    }
}
