package io.github.otpgate.local.lms;

import io.vertx.core.Future;

/** A call of one of the LMS's own pages that the backend does not follow. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    /** @param code what the page tells the trainee by */
    Refusal(int status, String code) {
        super(code, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }

    static <T> Future<T> of(int status, String code) {
        return Future.failedFuture(new Refusal(status, code));
    }
}
