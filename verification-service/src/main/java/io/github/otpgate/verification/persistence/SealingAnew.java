package io.github.otpgate.verification.persistence;

import io.github.otpgate.contracts.secret.SealedSecret;
import io.github.otpgate.contracts.secret.SecretKeyRing;
import io.github.otpgate.contracts.secret.UnsealingException;
import io.github.otpgate.outbox.SqlFile;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;

/**
 * While the ring has former keys, seals with the active key what is sealed with a former one, so that that can be taken away. Every
 * replica may do it at the same time.
 */
@ApplicationScoped
class SealingAnew {

    private static final Logger LOG = Logger.getLogger(SealingAnew.class);
    private static final String READ = SqlFile.read(SealingAnew.class, "sealed_secrets.sql");
    private static final String REPLACE = SqlFile.read(SealingAnew.class, "seal_anew.sql");
    private static final int AT_ONCE = 500;

    private final Pool pool;
    private final SecretKeyRing ring;

    SealingAnew(Pool pool, SecretKeyRing ring) {
        this.pool = pool;
        this.ring = ring;
    }

    @Scheduled(every = "${otpgate.secrets.sealing-anew:1h}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return ring.hasFormerKeys() ? sealAll() : Uni.createFrom().voidItem();
    }

    private Uni<Void> sealAll() {
        AtomicReference<String> last = new AtomicReference<>("");
        return Multi.createBy()
                .repeating()
                .uni(() -> read(last))
                .whilst(rows -> rows.size() == AT_ONCE)
                .onItem()
                .<Row>disjoint()
                .onItem()
                .transformToUniAndConcatenate(this::sealAnew)
                .collect()
                .with(Collectors.summingInt(Integer::intValue))
                .invoke(count -> LOG.infof("%d device secrets are sealed anew with the active key", count))
                .replaceWithVoid()
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf(
                            "sealing with the active key put off: %s",
                            Outage.of(failure).getMessage());
                    return null;
                });
    }

    private Uni<List<Row>> read(AtomicReference<String> last) {
        return pool.preparedQuery(READ)
                .execute(Tuple.of(last.get(), AT_ONCE))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList())
                .invoke(rows -> rows.stream()
                        .reduce((earlier, later) -> later)
                        .ifPresent(row -> last.set(row.getString("trainee_key"))));
    }

    /** How many secrets that makes: one or none. */
    private Uni<Integer> sealAnew(Row row) {
        String former = row.getString("sealed_secret");
        return sealedAnew(former, row)
                .map(anew -> pool.preparedQuery(REPLACE)
                        .execute(Tuple.of(row.getString("trainee_key"), former, anew.jwe()))
                        .map(replaced -> replaced.rowCount()))
                .orElseGet(() -> Uni.createFrom().item(0));
    }

    private Optional<SealedSecret> sealedAnew(String former, Row row) {
        try {
            return ring.sealedAnew(new SealedSecret(former), row.getUUID("device_id"));
        } catch (UnsealingException unknownKey) {
            LOG.warnf("device %s: its secret cannot be opened with any key of the ring", row.getUUID("device_id"));
            return Optional.empty();
        }
    }
}
