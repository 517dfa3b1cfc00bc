package io.github.otpgate.edge.caller;

import io.vertx.core.http.HttpServerRequest;
import java.util.Objects;

/**
 * What a device asks for. The same device token with another call is refused.
 *
 * @param method such as {@code GET}
 * @param path without its query
 */
public record DeviceCall(String method, String path) {

    public DeviceCall {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(path, "path");
    }

    static DeviceCall of(HttpServerRequest request) {
        return new DeviceCall(request.method().name(), request.path());
    }
}
