package io.github.otpgate.contracts.token;

import java.time.Instant;

/**
 * Whom a good service token names.
 *
 * @param expiresAt when the token ends, without any clock skew
 */
public record VerifiedService(String name, Instant expiresAt) {}
