package io.github.otpgate.reset.application;

import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.reset.domain.Requester;
import io.github.otpgate.reset.domain.TransactionReference;
import java.util.Objects;

/** Lift this trainee's restriction: this transaction is the proof. */
public record ResetRequest(TraineeKey trainee, TransactionReference proof, Requester by) {

    public ResetRequest {
        Objects.requireNonNull(trainee, "trainee");
        Objects.requireNonNull(proof, "proof");
        Objects.requireNonNull(by, "by");
    }
}
