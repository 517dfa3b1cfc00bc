package io.github.otpgate.messaging;

/** In which order message traffic ends: nothing is closed before those who use it. Values of observers' {@code @Priority}. */
public final class ShutdownOrder {

    /** Consumers finish the event at hand. */
    public static final int CONSUMERS = 1000;

    /** Relays finish the batch at hand. */
    public static final int RELAYS = 1100;

    /** Producers send what they hold. */
    public static final int PRODUCER = 1200;

    private ShutdownOrder() {}
}
