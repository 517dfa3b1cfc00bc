package io.github.otpgate.registration.client;

import io.github.otpgate.contracts.proof.ClaimProof;
import io.github.otpgate.contracts.proof.ClaimedProof;
import io.github.otpgate.registration.application.ProofClient;
import io.github.otpgate.registration.application.ProofsUnavailableException;
import io.github.otpgate.serviceclient.CallFailure;
import io.github.otpgate.serviceclient.CountedQuestions;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks over HTTP, and once more after a passing failure: the same claim has the same answer. */
@ApplicationScoped
class RestProofClient implements ProofClient {

    private final ProofApi api;
    private final CountedQuestions<Question> questions;

    @Inject
    RestProofClient(@RestClient ProofApi api, MeterRegistry metrics) {
        this.api = api;
        this.questions = new CountedQuestions<>(
                metrics, "otp.reset.questions", "Questions to reset-service, by how they ended", Question.class);
    }

    @Override
    public Uni<ClaimedProof> claim(ClaimProof claim) {
        return questions.counted(
                Question.CLAIM_PROOF,
                api.claim(claim)
                        .onFailure(CallFailure::passing)
                        .retry()
                        .atMost(1)
                        .onItem()
                        .ifNull()
                        .failWith(() -> new IllegalStateException("empty answer"))
                        .onFailure()
                        .transform(ProofsUnavailableException::new));
    }

    /** What is asked. */
    private enum Question {
        CLAIM_PROOF
    }
}
