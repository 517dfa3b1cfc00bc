package io.github.otpgate.registration.persistence;

import io.github.otpgate.edge.web.WebFileStore;
import io.github.otpgate.outbox.SqlFile;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Web files in table {@code web_file}: those of a version stay for a month after its last replica has ended. */
@ApplicationScoped
class PgWebFileStore implements WebFileStore {

    private static final String KEEP = SqlFile.read(PgWebFileStore.class, "keep-web-files.sql");
    private static final String FORGET = SqlFile.read(PgWebFileStore.class, "forget-web-files.sql");
    private static final String FIND = SqlFile.read(PgWebFileStore.class, "find-web-files.sql");
    private static final Duration RETENTION = Duration.ofDays(30);

    private final Pool pool;
    private final Clock clock;

    PgWebFileStore(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    @Override
    public Uni<Void> keep(Map<String, byte[]> files) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        List<String> paths = List.copyOf(files.keySet());
        Buffer[] contents = paths.stream().map(files::get).map(Buffer::buffer).toArray(Buffer[]::new);
        return pool.preparedQuery(KEEP)
                .execute(Tuple.of(paths.toArray(String[]::new), contents, now))
                .flatMap(kept -> pool.preparedQuery(FORGET).execute(Tuple.of(now.minus(RETENTION))))
                .replaceWithVoid();
    }

    @Override
    public Uni<Map<String, byte[]>> others(Set<String> paths) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(paths.toArray(String[]::new)))
                .map(rows -> {
                    Map<String, byte[]> files = new HashMap<>();
                    rows.forEach(row -> files.put(
                            row.getString("path"), row.getBuffer("content").getBytes()));
                    return files;
                });
    }
}
