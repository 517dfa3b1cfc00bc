package io.github.otpgate.edge.web;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.jboss.logging.Logger;

/** Puts this version's files into the {@link WebFileStore} at the start, and says now and then that they are still in use. */
@ApplicationScoped
class KeptFiles {

    private static final Logger LOG = Logger.getLogger(KeptFiles.class);
    private static final Duration INTERVAL = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    private static final Duration LAST_RETRY = Duration.ofMinutes(1);

    private final Instance<WebFileStore> store;
    private Cancellable ticks = () -> {};
    private volatile boolean tried;

    @Inject
    KeptFiles(Instance<WebFileStore> store) {
        this.store = store;
    }

    void start(Map<String, byte[]> files) {
        if (files.isEmpty() || !store.isResolvable()) {
            tried = true;
            return;
        }
        ticks = Multi.createFrom()
                .ticks()
                .every(INTERVAL)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> keep(files))
                .subscribe()
                .with(kept -> {});
    }

    /** Whether the files have been put where others find them, or could not be. */
    boolean tried() {
        return tried;
    }

    void stop(@Observes ShutdownEvent event) {
        ticks.cancel();
    }

    private Uni<Void> keep(Map<String, byte[]> files) {
        return Uni.createFrom()
                .deferred(() -> store.get().keep(files))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onItemOrFailure()
                .invoke((kept, failure) -> tried = true)
                .onFailure()
                .invoke(failure ->
                        LOG.debugf("web files not kept: %s", failure.getClass().getName()))
                .onFailure()
                .retry()
                .withBackOff(FIRST_RETRY, LAST_RETRY)
                .indefinitely();
    }
}
