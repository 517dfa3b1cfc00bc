package io.github.otpgate.reset.application;

import io.github.otpgate.reset.domain.Refusal;
import io.github.otpgate.reset.domain.Reset;

/** What a request for a reset comes to. */
public sealed interface ResetOutcome {

    /** The restriction is lifted, or there was none. */
    record Completed(Reset reset) implements ResetOutcome {}

    /** Approved and certain to happen; lockout-service has not answered in time. */
    record Pending(Reset reset) implements ResetOutcome {}

    /** Refused; nothing changed and the evidence, if good for anything, still is. */
    record Refused(Refusal reason) implements ResetOutcome {}
}
