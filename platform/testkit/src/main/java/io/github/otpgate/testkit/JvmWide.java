package io.github.otpgate.testkit;

import java.util.function.Supplier;

/**
 * Values that are made once per JVM. They live in system properties, because Quarkus loads tests, and these classes, in several
 * class loaders, and a token signed in one must verify in another.
 */
final class JvmWide {

    private static final String PREFIX = "otpgate.testkit.";
    // An interned string is one object for all class loaders.
    private static final Object LOCK = JvmWide.class.getName().intern();

    private JvmWide() {}

    /** The value of this name, made now if nobody has asked for it before. */
    static String value(String name, Supplier<String> maker) {
        String property = PREFIX + name;
        synchronized (LOCK) {
            String value = System.getProperty(property);
            if (value == null) {
                value = maker.get();
                System.setProperty(property, value);
            }
            return value;
        }
    }
}
