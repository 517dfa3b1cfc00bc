package io.github.otpgate.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.otpgate.local.client.Answer;
import io.github.otpgate.local.client.SampleDevice;
import io.github.otpgate.local.client.SampleTrainee;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An identity verification belongs to one trainee, and serves each purpose once, whichever service is asked. */
@ExtendWith(RunningStack.class)
class ProofsIT {

    private static final Duration CLAIMED_WITHIN = Duration.ofSeconds(20);

    @Test
    void oneTransactionDoesNotProveTwoPeople(LocalStack stack) {
        SampleTrainee replacing = RunningStack.newTrainee(stack, "edulife");
        replacing.register(replacing.enrolmentTicket(), false);
        SampleTrainee locked = locked(stack);
        Map<String, String> first = SampleTrainee.freshVerification();
        Map<String, String> second = SampleTrainee.freshVerification();

        assertThat(replacing.askForEnrolmentTicket(first).status()).isEqualTo(201);
        assertThat(locked.reset(first).slug()).isEqualTo("identity-verification-other-trainee");
        assertThat(locked.report(first).slug()).isEqualTo("identity-verification-conflict");
        assertThat(isLocked(locked)).isTrue();

        assertThat(locked.report(second).status()).isEqualTo(201);
        assertThat(replacing.askForEnrolmentTicket(second).slug()).isEqualTo("identity-verification-conflict");
        assertThat(locked.reset(second).status()).isEqualTo(200);
        assertThat(replacing.askForEnrolmentTicket(second).slug()).isEqualTo("identity-verification-conflict");
    }

    @Test
    void oneTransactionLiftsOneLockAndReplacesOneDeviceOfItsTrainee(LocalStack stack) {
        SampleTrainee trainee = locked(stack);
        Map<String, String> verification = SampleTrainee.freshVerification();

        assertThat(trainee.report(verification).status()).isEqualTo(201);
        assertThat(trainee.reset(verification).status()).isEqualTo(200);
        String ticket = trainee.askForEnrolmentTicket(verification).text("ticket");
        trainee.register(ticket, true);

        assertThat(trainee.reset(verification).slug()).isEqualTo("identity-verification-used");
        assertThat(trainee.askForEnrolmentTicket(verification).slug()).isEqualTo("identity-verification-used");
    }

    @Test
    void whoDiesBetweenClaimAndTicketIssuesTheVerySameTicketNextTime(LocalStack stack) throws Exception {
        SampleTrainee trainee = RunningStack.newTrainee(stack, "edulife");
        Map<String, String> verification = SampleTrainee.freshVerification();
        String claims = "SELECT claim.ticket_id FROM proof_claim claim JOIN identity_verification verification"
                + " ON verification.id = claim.identity_verification_id WHERE verification.transaction_id = '"
                + verification.get("transactionId") + "'";
        Sql reset = database(stack, "OTPGATE_RESET_DB");
        Sql registration = database(stack, "OTPGATE_REGISTRATION_DB");

        try (Connection holding = DriverManager.getConnection(
                        registration.jdbcUrl(), registration.username(), registration.password());
                Statement statement = holding.createStatement()) {
            holding.setAutoCommit(false);
            statement.execute("LOCK TABLE enrolment_ticket IN ACCESS EXCLUSIVE MODE");
            CompletableFuture.runAsync(() -> trainee.askForEnrolmentTicket(verification));
            await().atMost(CLAIMED_WITHIN).until(() -> reset.column(claims).size() == 1);
            stack.kill(StackService.REGISTRATION);
        }
        stack.restart(StackService.REGISTRATION);
        String claimed = reset.column(claims).get(0);
        assertThat(tickets(registration, claimed)).isEqualTo("0");

        String ticket = trainee.askForEnrolmentTicket(verification).text("ticket");

        assertThat(claims(ticket)).contains("\"jti\":\"" + claimed + "\"");
        assertThat(trainee.askForEnrolmentTicket(verification).text("ticket")).isEqualTo(ticket);
        assertThat(reset.column(claims)).containsExactly(claimed);
        assertThat(tickets(registration, claimed)).isEqualTo("1");
        trainee.register(ticket, false);
    }

    @Test
    void manyRequestsOnOneTransactionHaveOneTicket(LocalStack stack) throws Exception {
        SampleTrainee trainee = RunningStack.newTrainee(stack, "edulife");
        Map<String, String> verification = SampleTrainee.freshVerification();

        List<Answer> answers =
                Attempts.atOnce(Collections.nCopies(20, () -> trainee.askForEnrolmentTicket(verification)));

        assertThat(answers).allMatch(answer -> answer.status() == 201);
        assertThat(answers.stream().map(answer -> answer.text("ticket")).distinct())
                .hasSize(1);
    }

    @Test
    void withoutResetServiceWhoBringsNoProofRegistersAndWhoBringsOneIsAskedToComeAgain(LocalStack stack)
            throws Exception {
        SampleTrainee trainee = RunningStack.newTrainee(stack, "edulife");
        Map<String, String> verification = SampleTrainee.freshVerification();

        stack.kill(StackService.RESET);
        try {
            trainee.register(trainee.enrolmentTicket(), false);
            Answer refused = trainee.askForEnrolmentTicket(verification);
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.slug()).isEqualTo("unavailable");
        } finally {
            stack.restart(StackService.RESET);
        }

        trainee.register(trainee.askForEnrolmentTicket(verification).text("ticket"), true);
    }

    private static SampleTrainee locked(LocalStack stack) {
        SampleTrainee trainee = RunningStack.newTrainee(stack, "edulife");
        SampleDevice device = trainee.register(trainee.enrolmentTicket(), false);
        device.wrongCodes(5).forEach(code -> Attempts.judged(() -> trainee.verify(code)));
        assertThat(isLocked(trainee)).isTrue();
        return trainee;
    }

    private static boolean isLocked(SampleTrainee trainee) {
        return trainee.lockout().body().path("locked").asBoolean();
    }

    private static String tickets(Sql registration, String ticketId) {
        return registration
                .column("SELECT count(*) FROM enrolment_ticket WHERE ticket_id = '" + ticketId + "'")
                .get(0);
    }

    /** What the ticket says, as text. */
    private static String claims(String ticket) {
        return new String(Base64.getUrlDecoder().decode(ticket.split("\\.")[1]), StandardCharsets.UTF_8);
    }

    /** The database that a command finds under this name. */
    private static Sql database(LocalStack stack, String variable) {
        URI address = URI.create(stack.commandEnvironment().get(variable));
        String[] user = address.getUserInfo().split(":", 2);
        return new Sql(
                "jdbc:postgresql://" + address.getHost() + ":" + address.getPort() + address.getPath(),
                user[0],
                user[1]);
    }
}
