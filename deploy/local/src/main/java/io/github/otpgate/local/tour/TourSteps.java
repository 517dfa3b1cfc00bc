package io.github.otpgate.local.tour;

import static io.github.otpgate.local.client.UnexpectedAnswer.require;
import static io.github.otpgate.local.client.UnexpectedAnswer.requireCode;
import static io.github.otpgate.local.client.UnexpectedAnswer.requireProblem;
import static io.github.otpgate.local.client.UnexpectedAnswer.requireStatus;

import io.github.otpgate.local.client.Answer;
import io.github.otpgate.local.client.LmsClient;
import io.github.otpgate.local.client.SampleDevice;
import io.github.otpgate.local.client.SampleTrainee;
import java.time.Instant;
import java.util.List;

/** The tour's steps; each relies on the ones before it. */
final class TourSteps {

    private final SampleTrainee trainee;
    private final String origin;
    private final Instant begin = Instant.now();
    private SampleDevice first;
    private SampleDevice second;
    private Answer pageTicket;

    TourSteps(String url) {
        this.trainee = new SampleTrainee(new LmsClient(url), "edulife", "홍길동", "010-1234-5678");
        this.origin = url;
    }

    void register() {
        first = trainee.register(trainee.enrolmentTicket(), false);
    }

    void verifyThroughV2() {
        pageTicket = trainee.pageTicket(origin);
        requireCode("200", accreditFromPage(first.unusedCode()));
    }

    void verifyThroughV3() {
        requireStatus(200, trainee.verify(first.unusedCode()));
    }

    void replay() {
        requireProblem(409, "code-already-used", trainee.verify(first.usedCode()));
        requireCode("AP001", accreditFromPage(first.usedCode()));
    }

    void fiveWrongCodes() {
        List<String> wrong = first.wrongCodes(5);
        for (int i = 0; i < 4; i++) {
            Answer answer = requireProblem(422, "code-mismatch", trainee.verify(wrong.get(i)));
            require(
                    "remainingAttempts",
                    4 - i,
                    answer.body().path("remainingAttempts").asInt(),
                    answer);
        }
        requireCode("AP009", accreditFromPage(wrong.get(4)));
    }

    void rightCodeWhileLocked() {
        requireProblem(423, "trainee-locked", trainee.verify(first.unusedCode()));
        requireCode("AP009", accreditFromPage(first.usedCode()));
    }

    void registerWhileLocked() {
        requireProblem(423, "trainee-locked", trainee.askToRegister(trainee.provenEnrolmentTicket(), true));
    }

    void resetWithoutProof() {
        requireProblem(422, "identity-verification-unknown", trainee.resetWithUnknownProof());
        requireCode("AP010", trainee.userReset("F"));
        requireProblem(423, "trainee-locked", trainee.verify(first.usedCode()));
    }

    void reset() {
        requireCode("200", trainee.userReset("T"));
    }

    void verifyAgain() {
        requireStatus(200, trainee.verify(first.usedCode()));
    }

    void secondDevice() {
        String unproven = trainee.enrolmentTicket();
        requireProblem(409, "device-already-registered", trainee.askToRegister(unproven, false));
        requireProblem(403, "proof-required", trainee.askToRegister(unproven, true));
        second = trainee.register(trainee.provenEnrolmentTicket(), true);
    }

    void onlySecondDeviceWorks() {
        requireProblem(422, "code-mismatch", trainee.verify(first.shownCode()));
        requireCode("200", accreditFromPage(second.unusedCode()));
    }

    void readOutcomes() {
        Answer ticket = requireStatus(200, trainee.read("/api/v3/page-tickets/" + pageTicket.text("ticketId")));
        require("outcome", "ACCEPTED", ticket.text("outcome"), ticket);
        Answer accepted = requireStatus(200, trainee.read("/api/v3/verifications?outcome=ACCEPTED&from=" + begin));
        require("accepted verifications", 4, accepted.body().path("items").size(), accepted);
    }

    private Answer accreditFromPage(String code) {
        return trainee.accreditFrom(origin, pageTicket.text("ticket"), code);
    }
}
