package io.github.otpgate.local;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The four services as the local stack runs them, and the public paths that the gateway sends to each, as the Ingress will. */
public enum StackService {
    REGISTRATION("registration-service", "/api/v3/enrolment-tickets", "/api/v3/devices", "/api/v3/time", "/app"),
    VERIFICATION(
            "verification-service", "/api/v3/verifications", "/api/v3/page-tickets", "/api/v2/otp_accredit", "/widget"),
    LOCKOUT("lockout-service", "/api/v3/lockouts"),
    RESET("reset-service", "/api/v3/identity-verifications", "/api/v3/resets", "/api/v2/user_reset");

    /** The services that others ask, at an address inside. */
    static final Set<StackService> INSIDE = EnumSet.of(LOCKOUT, RESET);

    private final String folder;
    private final List<String> publicPaths;

    StackService(String folder, String... publicPaths) {
        this.folder = folder;
        this.publicPaths = List.of(publicPaths);
    }

    /** The service's name: its folder, its Quarkus application name and the first part of its key ids. */
    public String folder() {
        return folder;
    }

    /** The first parts of the paths that the gateway sends to the service. */
    public List<String> publicPaths() {
        return publicPaths;
    }

    /** Whether the gateway sends this path to the service. */
    public boolean serves(String path) {
        return publicPaths.stream().anyMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + "/"));
    }

    /** Whether it runs as often as {@code --replicas} says. */
    boolean replicated() {
        return this == VERIFICATION || this == LOCKOUT;
    }
}
