package io.github.otpgate.verification.domain;

/**
 * The wish to use a time step up. It can be granted once, and only while nothing newer is used up.
 *
 * @param generation the device whose step it is
 * @param drift what the device's drift becomes if the claim is granted
 */
public record StepClaim(long generation, long step, int drift) {}
