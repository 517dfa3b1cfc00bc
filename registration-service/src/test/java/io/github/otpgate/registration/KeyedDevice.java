package io.github.otpgate.registration;

import io.github.otpgate.registration.Api.Begun;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.Map;

/** A trainee's device that registered a signing key with itself. */
record KeyedDevice(Begun begun, DeviceKey key) {

    private static final int CREATED = 201;

    /** A device that waits for its first code. */
    static KeyedDevice begin(String ticket, boolean replace) {
        DeviceKey key = new DeviceKey();
        Response response = Api.register(
                ticket,
                Map.of(
                        "kind",
                        "BROWSER",
                        "os",
                        "Windows 11",
                        "model",
                        "Chrome",
                        "replace",
                        replace,
                        "publicKey",
                        key.jwk(),
                        "consent",
                        Map.of("version", "2026-11-01")));
        response.then().statusCode(CREATED);
        return new KeyedDevice(new Begun(ticket, response.path("deviceId"), response.path("secret")), key);
    }

    /** A device that is the registered one from this time on. */
    static KeyedDevice activated(String ticket, boolean replace, Instant now) {
        KeyedDevice device = begin(ticket, replace);
        device.activate(now);
        return device;
    }

    void activate(Instant now) {
        Api.activate(begun, begun.authenticator().code(now)).then().statusCode(204);
    }

    String id() {
        return begun.deviceId();
    }

    /** A token that is right in every respect until it is changed. */
    DeviceTokenDraft draft(Instant now) {
        return key.token(id(), now);
    }

    /** A valid token, used by nobody yet. */
    String token(Instant now) {
        return draft(now).sign();
    }
}
