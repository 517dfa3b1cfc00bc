package io.github.otpgate.local.client;

import io.github.otpgate.contracts.secret.DeviceSecret;
import io.github.otpgate.contracts.totp.TimeStep;
import io.github.otpgate.contracts.totp.Totp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.commons.codec.binary.Base32;

/** A device as a trainee would hold it. So that nobody waits for the minute to end, it goes through the steps of the window in turn. */
public final class SampleDevice {

    private static final int DIGITS_LIMIT = 1_000_000;
    private static final int WIDEST_WINDOW = 10;
    private static final Duration LITTLE_TIME = Duration.ofSeconds(3);

    private final String base32Secret;
    private final DeviceSecret secret;
    private final int firstWrong = ThreadLocalRandom.current().nextInt(DIGITS_LIMIT);
    private long lastStep;

    public SampleDevice(String base32Secret) {
        this.base32Secret = base32Secret;
        this.secret = DeviceSecret.of(new Base32().decode(base32Secret));
    }

    /** The secret as it was handed out. */
    public String secret() {
        return base32Secret;
    }

    /** A code that has not been used yet: of the step before the current one, then of that one, then of the next. */
    public String unusedCode() {
        lastStep = Math.max(lastStep + 1, unhurriedStep() - 1);
        return code(lastStep);
    }

    /** The code that was used last. */
    public String usedCode() {
        return code(lastStep);
    }

    /** The code that the screen shows. */
    public String shownCode() {
        return code(unhurriedStep());
    }

    /** The code that the screen would show if the clock were ahead by so many minutes. */
    public String codeAhead(int minutes) {
        return code(unhurriedStep() + minutes);
    }

    /** Codes that are wrong whatever the window; the same ones each time. */
    public List<String> wrongCodes(int count) {
        long now = now();
        List<String> right = LongStream.rangeClosed(now - WIDEST_WINDOW, now + WIDEST_WINDOW)
                .mapToObj(this::code)
                .toList();
        return IntStream.range(0, DIGITS_LIMIT)
                .mapToObj(i -> "%06d".formatted((firstWrong + i) % DIGITS_LIMIT))
                .filter(code -> !right.contains(code))
                .limit(count)
                .toList();
    }

    private String code(long step) {
        return Totp.code(secret, step).digits();
    }

    /** Who sees little time left waits for the next number. */
    private static long unhurriedStep() {
        long step = now();
        Duration left = Duration.between(Instant.now(), TimeStep.start(step + 1));
        if (left.compareTo(LITTLE_TIME) > 0) {
            return step;
        }
        try {
            Thread.sleep(Math.max(0, left.toMillis()) + 1);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        return now();
    }

    private static long now() {
        return TimeStep.at(Instant.now());
    }
}
