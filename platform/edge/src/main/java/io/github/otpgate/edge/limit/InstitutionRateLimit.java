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
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Keeps one institution from using up a replica: token buckets per institution, in memory. It protects the capacity of this one
 * replica and decides nothing about a trainee, so that replicas need not agree: so many replicas, so many times the limits. An
 * institution that the institutions file does not have has no share.
 */
@ApplicationScoped
public class InstitutionRateLimit {

    private static final Duration UNKNOWN_WAIT = Duration.ofSeconds(1);
    private static final Limits OF_NOBODYS = new Limits(50, 100);

    private final Institutions institutions;
    private final TimeMeter time;
    private final Bucket nobodys;
    private volatile Map<InstitutionId, Share> shares = Map.of();

    @Inject
    InstitutionRateLimit(Institutions institutions) {
        this(institutions, TimeMeter.SYSTEM_NANOTIME);
    }

    InstitutionRateLimit(Institutions institutions, TimeMeter time) {
        this.institutions = institutions;
        this.time = time;
        this.nobodys = bucket(OF_NOBODYS);
    }

    /** Takes one request of this part of the institution's share: empty if it may go on, else how long to wait. Never blocks. */
    public Optional<Duration> tryAcquire(InstitutionId institution, Part part) {
        return Optional.ofNullable(shares.get(institution))
                .map(share -> tryAcquire(share.parts().get(part)))
                .orElseGet(() -> Optional.of(UNKNOWN_WAIT));
    }

    /** Whether the institutions file has the institution. */
    public boolean hasShare(InstitutionId institution) {
        return shares.containsKey(institution);
    }

    /** As {@link #tryAcquire}, from what all together have for whom no institution stands. */
    public Optional<Duration> tryAcquireForNobodys() {
        return tryAcquire(nobodys);
    }

    private static Optional<Duration> tryAcquire(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
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
        return share != null && share.limits().equals(institution.limitsPerReplica())
                ? share
                : new Share(institution.limitsPerReplica(), parts(institution.limitsPerReplica()));
    }

    private Map<Part, Bucket> parts(Limits limits) {
        Map<Part, Bucket> parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            parts.put(part, bucket(limits));
        }
        return parts;
    }

    private Bucket bucket(Limits limits) {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit ->
                        limit.capacity(limits.burst()).refillGreedy(limits.requestsPerSecond(), Duration.ofSeconds(1)))
                .build();
    }

    /** Who of an institution calls. Each has a share of the same size, so that whoever uses up one takes nothing from another. */
    public enum Part {
        /** Its backend, by an institution token. */
        BACKEND,
        /** Its trainees: pages with a page ticket, holders of an enrolment ticket, devices that it registered. */
        TRAINEES,
        /** Whoever only says to be its page, without any token. */
        UNPROVEN
    }

    private record Share(Limits limits, Map<Part, Bucket> parts) {}
}
