package io.github.otpgate.reset.api;

import io.github.otpgate.contracts.trainee.InstitutionId;

/**
 * Who calls {@code user_reset}.
 *
 * @param institution the one that the form speaks for
 * @param page whether it is a page of that institution, without a token, rather than its backend
 */
record UserResetCaller(InstitutionId institution, boolean page) {}
