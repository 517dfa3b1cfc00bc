package io.github.otpgate.edge.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.edge.institution.IdentityProvider;
import io.github.otpgate.edge.institution.Institution;
import io.github.otpgate.edge.institution.InstitutionsReloaded;
import io.github.otpgate.edge.institution.Limits;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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

        assertThat(limit.tryAcquire(EDULIFE)).contains(Duration.ofMillis(500));
        assertThat(limit.tryAcquire(KIRAEDU)).as("another's share").isEmpty();
    }

    @Test
    void shareComesBackWithTime() {
        useUp();

        nanos.addAndGet(Duration.ofMillis(500).toNanos());

        assertThat(limit.tryAcquire(EDULIFE)).isEmpty();
        assertThat(limit.tryAcquire(EDULIFE)).isPresent();
    }

    @Test
    void reloadFillsNobodysBucketButNewLimitsCountAtOnce() {
        useUp();

        limit.reloaded(new InstitutionsReloaded(List.of(institution(EDULIFE, new Limits(2, 3)))));
        assertThat(limit.tryAcquire(EDULIFE)).isPresent();

        limit.reloaded(new InstitutionsReloaded(List.of(institution(EDULIFE, new Limits(2, 4)))));
        assertThat(limit.tryAcquire(EDULIFE)).isEmpty();
    }

    @Test
    void callersWhoProveNothingUseUpTheirOwnShareOnly() {
        for (int i = 0; i < 3; i++) {
            assertThat(limit.tryAcquireUnproven(EDULIFE)).isEmpty();
        }

        assertThat(limit.tryAcquireUnproven(EDULIFE)).contains(Duration.ofMillis(500));
        assertThat(limit.tryAcquire(EDULIFE)).isEmpty();
    }

    @Test
    void unknownInstitutionHasNoShare() {
        limit.reloaded(new InstitutionsReloaded(List.of(institution(EDULIFE, new Limits(2, 3)))));

        assertThat(limit.tryAcquire(KIRAEDU)).isPresent();
    }

    private void useUp() {
        for (int i = 0; i < 3; i++) {
            assertThat(limit.tryAcquire(EDULIFE)).isEmpty();
        }
    }

    private static Institution institution(InstitutionId id, Limits limits) {
        return new Institution(id, Set.of(), new IdentityProvider("NICE", null), limits, false);
    }
}
