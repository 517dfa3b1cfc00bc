package io.github.otpgate.local.lms.otpgate;

import io.vertx.core.json.JsonObject;

/**
 * What otpgate answered.
 *
 * @param status HTTP status; 0 if there was no answer at all
 * @param body empty if there was none
 */
public record Reply(int status, JsonObject body) {

    public boolean is(int expected) {
        return status == expected;
    }

    /** Whether otpgate is out of service, so that nothing is known. */
    public boolean unavailable() {
        return status == 0 || status >= 500;
    }

    /** The end of a problem's {@code type}; empty if it is none. */
    public String slug() {
        String type = body.getString("type", "");
        return type.substring(type.lastIndexOf(':') + 1);
    }
}
