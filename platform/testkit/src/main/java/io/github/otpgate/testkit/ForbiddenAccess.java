package io.github.otpgate.testkit;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.time.Clock;
import java.util.Date;
import java.util.Set;

/** Calls, and references to methods, that a service does without. */
final class ForbiddenAccess {

    /** Today and now without a clock to ask; {@code Instant.now(clock)} is not meant. */
    static final DescribedPredicate<JavaAccess<?>> SYSTEM_TIME =
            DescribedPredicate.describe("the system's time", access -> tellsSystemTime(access.getTarget()));

    /** Also for measuring: nothing in a pure function takes time. */
    static final DescribedPredicate<JavaAccess<?>> STOP_WATCH = DescribedPredicate.describe(
            "the system's stop watch", access -> is(access.getTarget(), System.class, "nanoTime"));

    /** What waits on a thread, whatever its name in the libraries that are here. */
    static final DescribedPredicate<JavaAccess<?>> BLOCKING =
            DescribedPredicate.describe("a blocking call", access -> blocks(access.getTarget()));

    private static final String UNI = "io.smallrye.mutiny.Uni";
    private static final String MULTI_SUBSCRIBE = "io.smallrye.mutiny.groups.MultiSubscribe";
    private static final Set<String> MULTI_AS_SEQUENCE = Set.of("asIterable", "asStream");
    private static final Set<String> CLOCK_NEEDS_CLOCK = Set.of("fixed", "offset", "tick");

    private ForbiddenAccess() {}

    private static boolean tellsSystemTime(AccessTarget target) {
        if (target.getOwner().isEquivalentTo(Clock.class)) {
            return isStaticFactoryOfSystemClock(target);
        }
        return isNowWithoutClock(target)
                || is(target, System.class, "currentTimeMillis")
                || is(target, Date.class, "<init>") && parameters(target) == 0;
    }

    private static boolean isStaticFactoryOfSystemClock(AccessTarget target) {
        return target.getName().startsWith("system")
                || target.getName().startsWith("tick") && !CLOCK_NEEDS_CLOCK.contains(target.getName());
    }

    private static boolean isNowWithoutClock(AccessTarget target) {
        return target.getOwner().getPackageName().equals("java.time")
                && target.getName().equals("now")
                && target instanceof CodeUnitAccessTarget method
                && method.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static boolean blocks(AccessTarget target) {
        return target.getOwner().getName().equals(UNI) && target.getName().equals("await")
                || target.getOwner().getName().equals(MULTI_SUBSCRIBE) && MULTI_AS_SEQUENCE.contains(target.getName())
                || is(target, Thread.class, "sleep");
    }

    private static boolean is(AccessTarget target, Class<?> owner, String name) {
        return target.getOwner().isEquivalentTo(owner) && target.getName().equals(name);
    }

    private static int parameters(AccessTarget target) {
        return ((CodeUnitAccessTarget) target).getRawParameterTypes().size();
    }
}
