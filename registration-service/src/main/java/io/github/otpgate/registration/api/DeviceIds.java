package io.github.otpgate.registration.api;

import java.util.Optional;
import java.util.UUID;

/** Device ids in paths: the canonical form and no other, unlike {@link UUID#fromString}. */
final class DeviceIds {

    private DeviceIds() {}

    static Optional<UUID> parse(String id) {
        try {
            return Optional.of(UUID.fromString(id))
                    .filter(parsed -> parsed.toString().equals(id));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}
