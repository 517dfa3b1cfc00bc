package io.github.otpgate.reset.domain;

/** What evidence comes to. */
public sealed interface Judgement {

    /** Good enough for a reset. */
    record Approved() implements Judgement {}

    /** It already stands behind a reset that is under way. */
    record UnderWay(Reset reset) implements Judgement {}

    /** Not good enough. */
    record Refused(Refusal reason) implements Judgement {}
}
