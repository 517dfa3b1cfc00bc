package io.github.otpgate.local.issuer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

/**
 * A client of the development token issuer.
 *
 * @param institution the institution that its tokens speak for; null for otpgate's own support staff
 */
record DevelopmentClient(String id, String secret, String institution, String role) {

    private static final List<DevelopmentClient> ALL = List.of(
            new DevelopmentClient("edulife", "edulife-secret", "edulife", "otp-lms"),
            new DevelopmentClient("kiraedu", "kiraedu-secret", "kiraedu", "otp-lms"),
            new DevelopmentClient("support", "support-secret", null, "otp-support"));

    /** The client with these credentials, or empty. */
    static Optional<DevelopmentClient> authenticate(String id, String secret) {
        return ALL.stream()
                .filter(client -> client.id.equals(id) && equal(client.secret, secret))
                .findFirst();
    }

    private static boolean equal(String expected, String given) {
        return given != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
