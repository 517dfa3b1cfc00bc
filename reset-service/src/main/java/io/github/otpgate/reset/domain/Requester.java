package io.github.otpgate.reset.domain;

import io.github.otpgate.contracts.trainee.UserId;
import java.util.Optional;

/**
 * Who asks, and how; for the journal.
 *
 * @param userId the trainee's id at the institution's LMS, where the caller told it
 */
public record Requester(Api api, Role role, Optional<UserId> userId) {

    /** Whether it is our support rather than the institution itself. */
    public boolean support() {
        return role == Role.SUPPORT;
    }

    /** Whether it is a page in a browser, which proves nothing by itself. */
    public boolean page() {
        return role == Role.PAGE;
    }

    /** The way a request came in. */
    public enum Api {
        V2,
        V3
    }

    /** In whose name. */
    public enum Role {
        /** An institution's backend, with its token. */
        LMS,
        /** Our support, with its token. */
        SUPPORT,
        /** A page of the institution's, without a token. */
        PAGE
    }
}
