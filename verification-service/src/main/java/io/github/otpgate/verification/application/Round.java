package io.github.otpgate.verification.application;

import io.github.otpgate.verification.domain.EarlierAnswer;
import java.util.Optional;

/**
 * One try to judge a request. It is judged anew if the device that it was compared with turns out not to be the newest one.
 *
 * @param named the request as its caller named it
 * @param awaitedGeneration the generation that has to be heard of first
 * @param pollsLeft how often it may still be tried
 */
record Round(VerificationRequest request, Optional<IdempotentRequest> named, long awaitedGeneration, int pollsLeft) {

    /** The same, once a device of this generation is known. */
    Round awaiting(long generation) {
        return new Round(request, named, generation, pollsLeft);
    }

    /** The same, its answer not to be remembered. */
    Round unnamed() {
        return new Round(request, Optional.empty(), awaitedGeneration, pollsLeft);
    }

    Round next() {
        return new Round(request, named, awaitedGeneration, pollsLeft - 1);
    }

    Verification replay(EarlierAnswer earlier) {
        return named.orElseThrow().replay(earlier);
    }
}
