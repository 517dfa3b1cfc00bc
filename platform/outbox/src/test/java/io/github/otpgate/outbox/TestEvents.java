package io.github.otpgate.outbox;

import io.github.otpgate.contracts.event.ResetApproved;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.TraineeKey;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;

/** Events of trainees whom no other test knows. */
final class TestEvents {

    private static final SecureRandom RANDOM = new SecureRandom();

    private TestEvents() {}

    static TraineeKey trainee() {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        return new TraineeKey("1." + Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /** @param number the lock version */
    static ResetApproved event(TraineeKey trainee, long number) {
        return new ResetApproved(
                UUID.randomUUID(),
                trainee,
                UUID.randomUUID(),
                number,
                new InstitutionId("edulife"),
                Instant.parse("2026-03-02T09:00:00.123456Z"));
    }

    static List<ResetApproved> numbered(TraineeKey trainee, long first, long last) {
        return LongStream.rangeClosed(first, last)
                .mapToObj(number -> event(trainee, number))
                .toList();
    }
}
