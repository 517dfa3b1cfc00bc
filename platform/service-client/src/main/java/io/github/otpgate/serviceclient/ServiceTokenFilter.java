package io.github.otpgate.serviceclient;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;

/** Puts this service's token for the called service on every request. Each client registers its own. */
public abstract class ServiceTokenFilter implements ClientRequestFilter {

    private final ServiceTokens tokens;
    private final String callee;

    /** @param callee the called service's name, such as {@code lockout-service} */
    protected ServiceTokenFilter(ServiceTokens tokens, String callee) {
        this.tokens = tokens;
        this.callee = callee;
    }

    @Override
    public void filter(ClientRequestContext request) {
        request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.current(callee));
    }
}
