package io.github.otpgate.reset.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;

/** When an identity verification happened, as institutions tell it. */
final class ReportedTime {

    /** What a time in a v3 body looks like, for error messages. */
    static final String EXPECTED = "an ISO 8601 time with zone of this century, such as 2022-07-18T06:34:00Z";

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");
    private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");
    private static final DateTimeFormatter KOREAN_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

    private ReportedTime() {}

    /** Whether the time is one that an identity verification can have happened at. */
    static boolean plausible(Instant time) {
        return !time.isBefore(EARLIEST) && time.isBefore(LATEST);
    }

    /** {@code M_TRNDT}: {@code yyyy-MM-dd HH:mm:ss} Korean time, or ISO 8601 with a zone. */
    static Optional<Instant> ofWire(String text) {
        try {
            Instant time = text.indexOf('T') < 0
                    ? LocalDateTime.parse(text, KOREAN_TIME).atZone(KOREA).toInstant()
                    : DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from);
            return Optional.of(time).filter(ReportedTime::plausible);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
