package io.github.otpgate.edge.app;

import io.github.otpgate.contracts.purpose.Purpose;
import io.github.otpgate.contracts.token.EnrolmentTicket;
import io.github.otpgate.contracts.token.PageTicket;
import io.github.otpgate.contracts.trainee.Identity;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.contracts.trainee.UserId;
import io.github.otpgate.testkit.TestTokens;
import java.time.Instant;
import java.util.UUID;

/** Signed tickets of some trainee. */
public final class SampleTickets {

    private static final TraineeKey TRAINEE = new TraineeKey("1." + "a".repeat(43));

    private SampleTickets() {}

    /** A minute from now. */
    public static Instant soon() {
        return Instant.now().plusSeconds(60);
    }

    /** A ticket for a page of the institution at {@code http://lms.edulife.example}. */
    public static String pageTicket(String institution, Instant expiresAt) {
        return TestTokens.pageTicket(page(institution, expiresAt), expiresAt.minusSeconds(600));
    }

    /** The same, not signed yet. */
    public static PageTicket page(String institution, Instant expiresAt) {
        return new PageTicket(
                UUID.randomUUID(),
                TRAINEE,
                new InstitutionId(institution),
                new UserId("user001"),
                new Purpose("01", "진도", "08", "HLB100", "HLB100,3"),
                "http://lms.edulife.example",
                expiresAt);
    }

    /** A ticket to register a device. */
    public static String enrolmentTicket(String institution, Instant expiresAt) {
        return TestTokens.enrolmentTicket(
                new EnrolmentTicket(
                        UUID.randomUUID(),
                        TRAINEE,
                        Identity.Kind.PERSON,
                        new InstitutionId(institution),
                        false,
                        expiresAt),
                expiresAt.minusSeconds(600));
    }
}
