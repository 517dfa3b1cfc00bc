package io.github.otpgate.edge.metrics;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a key was made, as its id says: one that ends with a date, such as {@code ring-20261121}. */
final class KeyDate {

    private static final Pattern DATED = Pattern.compile("(?:.*\\D)?(\\d{4})-?(\\d{2})-?(\\d{2})", Pattern.DOTALL);

    private KeyDate() {}

    /** Midnight UTC of that day in seconds since 1970; NaN if the id does not end with a date. */
    static double secondsOf(String keyId) {
        Matcher dated = DATED.matcher(keyId);
        if (!dated.matches()) {
            return Double.NaN;
        }
        try {
            return LocalDate.of(number(dated, 1), number(dated, 2), number(dated, 3))
                    .atStartOfDay(ZoneOffset.UTC)
                    .toEpochSecond();
        } catch (DateTimeException noSuchDay) {
            return Double.NaN;
        }
    }

    private static int number(Matcher dated, int group) {
        return Integer.parseInt(dated.group(group));
    }
}
