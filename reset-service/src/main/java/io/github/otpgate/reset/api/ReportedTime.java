package io.github.otpgate.reset.api;

import io.github.otpgate.contracts.proof.VerificationTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;

/** When an identity verification happened, as generation 2 of the wire tells it. */
final class ReportedTime {

    private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");
    private static final DateTimeFormatter KOREAN_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

    private ReportedTime() {}

    /** {@code M_TRNDT}: {@code yyyy-MM-dd HH:mm:ss} Korean time, or ISO 8601 with a zone. */
    static Optional<Instant> ofWire(String text) {
        try {
            Instant time = text.indexOf('T') < 0
                    ? LocalDateTime.parse(text, KOREAN_TIME).atZone(KOREA).toInstant()
                    : DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from);
            return Optional.of(time).filter(VerificationTime::plausible);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
