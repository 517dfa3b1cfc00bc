package io.github.otpgate.testkit;

import java.util.List;
import java.util.Locale;

/** The rings of a service, from the inside out, and the packages that hold them. */
enum Ring {
    DOMAIN,
    APPLICATION,
    API,
    PERSISTENCE,
    REDIS,
    EVENTS,
    CLIENT;

    static final List<Ring> ADAPTERS = List.of(API, PERSISTENCE, REDIS, EVENTS, CLIENT);

    /** This ring's packages below the root, in its features too, as an ArchUnit package pattern. */
    String in(String root) {
        return root + ".." + name().toLowerCase(Locale.ROOT) + "..";
    }

    /** The packages of these rings below the root. */
    static String[] in(String root, List<Ring> rings) {
        return rings.stream().map(ring -> ring.in(root)).toArray(String[]::new);
    }

    /** The adapters that this adapter may not know. */
    List<Ring> others() {
        return ADAPTERS.stream().filter(ring -> ring != this).toList();
    }
}
