package io.github.otpgate.registration.api;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Response.ResponseBuilder;

/** For answers that are true once or secret: no cache may keep them (RFC 9111 section 5.2.2.5). */
final class NoStore {

    private NoStore() {}

    static ResponseBuilder on(ResponseBuilder response) {
        CacheControl control = new CacheControl();
        control.setNoTransform(false);
        control.setNoStore(true);
        return response.cacheControl(control);
    }
}
