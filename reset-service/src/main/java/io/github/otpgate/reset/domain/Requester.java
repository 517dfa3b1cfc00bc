package io.github.otpgate.reset.domain;

import io.github.otpgate.contracts.trainee.UserId;
import java.util.Optional;

/**
 * Who asks, and how; for the journal.
 *
 * @param support whether it is our support rather than the institution itself
 * @param userId the trainee's id at the institution's LMS, where the caller told it
 */
public record Requester(Api api, boolean support, Optional<UserId> userId) {

    /** The way a request came in. */
    public enum Api {
        V2,
        V3
    }
}
