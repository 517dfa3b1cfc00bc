package io.github.otpgate.edge.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.edge.institution.Institution;
import io.github.otpgate.edge.institution.Institutions;
import io.github.otpgate.edge.institution.InstitutionsReloaded;
import io.github.otpgate.edge.institution.Limits;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps one institution from using up a replica: a token bucket per institution, in memory. It protects the service's capacity
 * and decides nothing about a trainee, so that replicas need not agree. An institution that the institutions file does not have
 * has no share.
 */
@ApplicationScoped
public class InstitutionRateLimit {

    private static final Duration UNKNOWN_WAIT = Duration.ofSeconds(1);

    private final Institutions institutions;
    private final TimeMeter time;
    private volatile Map<InstitutionId, Share> shares = Map.of();

    @Inject
    InstitutionRateLimit(Institutions institutions) {
        this(institutions, TimeMeter.SYSTEM_NANOTIME);
    }

    InstitutionRateLimit(Institutions institutions, TimeMeter time) {
        this.institutions = institutions;
        this.time = time;
    }

    /** Takes one request of the institution's share: empty if it may go on, else how long to wait. Never blocks. */
    public Optional<Duration> tryAcquire(InstitutionId institution) {
        return tryAcquire(institution, Share::proven);
    }

    /**
     * The same for a caller who only says that it is the institution's, such as a page without a ticket: a share of the same size
     * beside the first, so that whoever uses it up takes nothing away from those who prove who they are.
     */
    public Optional<Duration> tryAcquireUnproven(InstitutionId institution) {
        return tryAcquire(institution, Share::unproven);
    }

    private Optional<Duration> tryAcquire(InstitutionId institution, Function<Share, Bucket> bucket) {
        Share share = shares.get(institution);
        if (share == null) {
            return Optional.of(UNKNOWN_WAIT);
        }
        ConsumptionProbe probe = bucket.apply(share).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    @PostConstruct
    void start() {
        rebuild(institutions.all());
    }

    void reloaded(@Observes InstitutionsReloaded reloaded) {
        rebuild(reloaded.institutions());
    }

    /** An institution whose limits stay as they were keeps its bucket: a reload fills nobody's. */
    private void rebuild(Collection<Institution> known) {
        Map<InstitutionId, Share> former = shares;
        shares = known.stream()
                .collect(Collectors.toUnmodifiableMap(Institution::id, institution -> share(institution, former)));
    }

    private Share share(Institution institution, Map<InstitutionId, Share> former) {
        Share share = former.get(institution.id());
        return share != null && share.limits().equals(institution.limits())
                ? share
                : new Share(institution.limits(), bucket(institution.limits()), bucket(institution.limits()));
    }

    private Bucket bucket(Limits limits) {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit ->
                        limit.capacity(limits.burst()).refillGreedy(limits.requestsPerSecond(), Duration.ofSeconds(1)))
                .build();
    }

    private record Share(Limits limits, Bucket proven, Bucket unproven) {}
}
