package io.github.otpgate.contracts.token;

import io.github.otpgate.contracts.purpose.Purpose;
import io.github.otpgate.contracts.trainee.Identity;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.contracts.trainee.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** One ticket of each kind, good for ten minutes from {@link #NOW}. */
final class TicketExamples {

    static final Instant NOW = Instant.parse("2026-03-02T01:00:30Z");
    static final Instant END = NOW.plus(Duration.ofMinutes(10));
    static final TraineeKey TRAINEE = new TraineeKey("1.AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_AbCdE");
    static final InstitutionId INSTITUTION = new InstitutionId("edulife");

    static final PageTicket PAGE = new PageTicket(
            UUID.randomUUID(),
            TRAINEE,
            INSTITUTION,
            new UserId("user001"),
            new Purpose("01", "진도", "08", "HLB100", "HLB100,3"),
            "http://lms.edulife.example",
            END);

    static final EnrolmentTicket ENROLMENT =
            new EnrolmentTicket(UUID.randomUUID(), TRAINEE, Identity.Kind.PERSON, INSTITUTION, true, END);

    private TicketExamples() {}
}
