package io.github.otpgate.verification.api.v3;

import io.github.otpgate.verification.domain.VerificationId;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Where a listing goes on: the last attempt that was told, which callers need not understand. */
final class Cursor {

    private static final int BYTES = 2 * Long.BYTES;

    private Cursor() {}

    static String write(VerificationId last) {
        byte[] bytes = ByteBuffer.allocate(BYTES)
                .putLong(last.value().getMostSignificantBits())
                .putLong(last.value().getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The attempt, or empty if the text is not a cursor. */
    static Optional<VerificationId> read(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length != BYTES) {
                return Optional.empty();
            }
            ByteBuffer parts = ByteBuffer.wrap(bytes);
            return Optional.of(new VerificationId(new UUID(parts.getLong(), parts.getLong())));
        } catch (IllegalArgumentException notACursor) {
            return Optional.empty();
        }
    }
}
