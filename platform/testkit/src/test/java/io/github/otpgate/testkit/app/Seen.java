package io.github.otpgate.testkit.app;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/** What the tests of this JVM have seen; in system properties, because each start has other class loaders. */
final class Seen {

    private Seen() {}

    /** The different values that were seen of this kind, this one included; values hold no spaces. */
    static Set<String> values(String kind, String value) {
        String property = "testkit.test.seen." + kind;
        Set<String> all = new LinkedHashSet<>(
                Arrays.asList(System.getProperty(property, value).split(" ")));
        all.add(value);
        System.setProperty(property, String.join(" ", all));
        return all;
    }
}
