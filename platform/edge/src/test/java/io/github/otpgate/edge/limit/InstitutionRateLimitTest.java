package io.github.otpgate.edge.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.edge.institution.IdentityProvider;
import io.github.otpgate.edge.institution.Institution;
import io.github.otpgate.edge.institution.InstitutionsReloaded;
import io.github.otpgate.edge.institution.Limits;
import io.github.otpgate.edge.limit.InstitutionRateLimit.Part;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InstitutionRateLimitTest {

    private static final InstitutionId EDULIFE = new InstitutionId("edulife");
    private static final InstitutionId KIRAEDU = new InstitutionId("kiraedu");

    private final AtomicLong nanos = new AtomicLong();
    private final InstitutionRateLimit limit = new InstitutionRateLimit(null, new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @BeforeEach
    void twoInstitutions() {
        limit.reloaded(new InstitutionsReloaded(
                List.of(institution(EDULIFE, new Limits(2, 3)), institution(KIRAEDU, new Limits(2, 3)))));
    }

    @Test
    void burstMayGoOnAndTheNextIsToldHowLongToWait() {
        useUp();

        assertThat(limit.tryAcquire(EDULIFE, Part.BACKEND)).contains(Duration.ofMillis(500));
        assertThat(limit.tryAcquire(KIRAEDU, Part.BACKEND))
                .as("another's share")
                .isEmpty();
    }

    @Test
    void shareComesBackWithTime() {
        useUp();

        nanos.addAndGet(Duration.ofMillis(500).toNanos());

        assertThat(limit.tryAcquire(EDULIFE, Part.BACKEND)).isEmpty();
        assertThat(limit.tryAcquire(EDULIFE, Part.BACKEND)).isPresent();
    }

    @Test
    void reloadFillsNobodysBucketButNewLimitsCountAtOnce() {
        useUp();

        limit.reloaded(new InstitutionsReloaded(List.of(institution(EDULIFE, new Limits(2, 3)))));
        assertThat(limit.tryAcquire(EDULIFE, Part.BACKEND)).isPresent();

        limit.reloaded(new InstitutionsReloaded(List.of(institution(EDULIFE, new Limits(2, 4)))));
        assertThat(limit.tryAcquire(EDULIFE, Part.BACKEND)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void whoeverUsesUpOnePartTakesNothingFromTheOthers(Part part) {
        for (int i = 0; i < 3; i++) {
            assertThat(limit.tryAcquire(EDULIFE, part)).isEmpty();
        }

        assertThat(limit.tryAcquire(EDULIFE, part)).contains(Duration.ofMillis(500));
        for (Part other : EnumSet.complementOf(EnumSet.of(part))) {
            assertThat(limit.tryAcquire(EDULIFE, other)).isEmpty();
        }
    }

    @Test
    void unknownInstitutionHasNoShare() {
        limit.reloaded(new InstitutionsReloaded(List.of(institution(EDULIFE, new Limits(2, 3)))));

        assertThat(limit.tryAcquire(KIRAEDU, Part.BACKEND)).isPresent();
    }

    @Test
    void thoseForWhomNoInstitutionStandsHaveAShareTogetherAndTakeNothingFromOthers() {
        assertThat(limit.hasShare(EDULIFE)).isTrue();
        assertThat(limit.hasShare(new InstitutionId("formeredu"))).isFalse();

        int served = 0;
        while (limit.tryAcquireForNobodys().isEmpty()) {
            served++;
        }

        assertThat(served).isEqualTo(100);
        assertThat(limit.tryAcquire(EDULIFE, Part.TRAINEES)).isEmpty();
        nanos.addAndGet(Duration.ofMillis(20).toNanos());
        assertThat(limit.tryAcquireForNobodys()).isEmpty();
    }

    private void useUp() {
        for (int i = 0; i < 3; i++) {
            assertThat(limit.tryAcquire(EDULIFE, Part.BACKEND)).isEmpty();
        }
    }

    private static Institution institution(InstitutionId id, Limits limits) {
        return new Institution(id, Set.of(), new IdentityProvider("NICE", null), limits, null, false);
    }
}
