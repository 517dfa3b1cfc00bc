package io.github.otpgate.edge.caller;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Optional;
import java.util.Set;

/** A caller as Quarkus security sees it. */
final class CallerIdentity {

    private static final String CALLER = "otpgate.caller";

    private CallerIdentity() {}

    /** The identity of this caller, with these roles. */
    static SecurityIdentity of(Caller caller, String name, Set<String> roles) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .addAttribute(CALLER, caller)
                .addRoles(roles)
                .build();
    }

    /** Who this identity is of; empty for one who is refused, and for anonymous callers. */
    static Optional<Caller> caller(SecurityIdentity identity) {
        return Optional.ofNullable(identity.getAttribute(CALLER));
    }

    /** Somebody with a valid token who may nevertheless do nothing: every role check answers 403. */
    static SecurityIdentity refused(String name) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .build();
    }
}
