package io.github.otpgate.lockout.api;

import io.github.otpgate.edge.problem.Problem;
import io.github.otpgate.lockout.application.LedgerUnavailableException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** No answer from the ledger is 503, with the reason; callers fail closed. */
class UnavailableMapper {

    private static final int RETRY_AFTER_SECONDS = 1;

    @ServerExceptionMapper
    Response unavailable(LedgerUnavailableException failure) {
        return Problem.unavailable()
                .with("reason", failure.reason().slug())
                .retryAfter(RETRY_AFTER_SECONDS)
                .toResponse();
    }
}
