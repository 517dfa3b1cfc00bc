package io.github.otpgate.stores;

import io.smallrye.mutiny.Uni;

/** A store without which this service refuses what it is asked. Every CDI bean of this type is watched. */
public interface Store {

    /** What it is, and the metrics' label: {@code postgresql}, {@code redis}. */
    String name();

    /** Ends if the store answers and takes writes; fails if it does not. How long that may take is not this method's business. */
    Uni<Void> ask();
}
