package io.github.otpgate.lockoutclient;

import io.github.otpgate.serviceclient.ServiceTokenFilter;
import io.github.otpgate.serviceclient.ServiceTokens;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Puts the token for lockout-service on every request. */
@Singleton
public class LockoutTokenFilter extends ServiceTokenFilter {

    private static final String CALLEE = "lockout-service";

    @Inject
    LockoutTokenFilter(ServiceTokens tokens) {
        super(tokens, CALLEE);
    }
}
