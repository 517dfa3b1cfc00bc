package io.github.otpgate.verification.domain;

/**
 * The wish to use a time step up. It can be granted once, and only while nothing newer is used up.
 *
 * @param generation the device whose step it is
 * @param drift what is known of the device's clock once the claim is granted
 */
public record StepClaim(long generation, long step, Drift drift) {}
