package io.github.otpgate.contracts.event;

/** What every device event demands of its generation. */
final class Generations {

    private Generations() {}

    static void require(long generation) {
        if (generation < 1) {
            throw new IllegalArgumentException("generation: expected 1 or more");
        }
    }
}
