package io.github.otpgate.registration.client;

import io.github.otpgate.serviceclient.ServiceTokenFilter;
import io.github.otpgate.serviceclient.ServiceTokens;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Puts the token for reset-service on every request. */
@Singleton
public class ResetTokenFilter extends ServiceTokenFilter {

    private static final String CALLEE = "reset-service";

    @Inject
    ResetTokenFilter(ServiceTokens tokens) {
        super(tokens, CALLEE);
    }
}
