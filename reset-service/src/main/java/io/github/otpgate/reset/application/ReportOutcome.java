package io.github.otpgate.reset.application;

import io.github.otpgate.reset.domain.IdentityVerification;

/** What a report of an identity verification comes to. */
public sealed interface ReportOutcome {

    /** Kept; told for the first time. */
    record Kept(IdentityVerification evidence) implements ReportOutcome {}

    /** The same had been told before; nothing changes. */
    record KnownAlready(IdentityVerification evidence) implements ReportOutcome {}

    /** Something else had been told of the same transaction; the first report stays. */
    record Conflicting() implements ReportOutcome {}
}
