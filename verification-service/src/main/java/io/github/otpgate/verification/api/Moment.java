package io.github.otpgate.verification.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;

/** Points in time as callers write them. Only years of four digits: databases and people know no others. */
public final class Moment {

    public static final String EXPECTED = "a time such as 2026-01-31T09:00:00Z or 2026-01-31T18:00:00+09:00";

    private static final Pattern FOUR_DIGIT_YEAR = Pattern.compile("[0-9]{4}-.{1,36}");
    private static final DateTimeFormatter KOREAN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);
    private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

    private Moment() {}

    /** ISO 8601 with an offset. */
    public static Optional<Instant> iso(String text) {
        return parse(text, iso -> OffsetDateTime.parse(iso).toInstant());
    }

    /** {@code yyyy-MM-dd HH:mm:ss} in Korean time, or ISO 8601 with an offset. */
    public static Optional<Instant> wire(String text) {
        return parse(text, korean -> LocalDateTime.parse(korean, KOREAN)
                        .atZone(KOREA)
                        .toInstant())
                .or(() -> iso(text));
    }

    private static Optional<Instant> parse(String text, Reader reader) {
        if (!FOUR_DIGIT_YEAR.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.read(text));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private interface Reader {
        Instant read(String text);
    }
}
