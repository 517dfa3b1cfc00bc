package io.github.otpgate.edge.web;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Files of other versions of the service, out of the {@link WebFileStore}. A file whose content is not the one that its name stands
 * for is none. However many names strangers make up, the store is asked once a second at most.
 */
@ApplicationScoped
class OtherVersions {

    private static final Logger LOG = Logger.getLogger(OtherVersions.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Instance<WebFileStore> store;
    private final Map<String, WebFile> files = new ConcurrentHashMap<>();
    private final Uni<Void> look =
            Uni.createFrom().deferred(this::look).memoize().atLeast(BETWEEN_LOOKS);

    @Inject
    OtherVersions(Instance<WebFileStore> store) {
        this.store = store;
    }

    /** The file of this name, or empty if no version is known to have it. Never fails. */
    Uni<Optional<WebFile>> find(String path) {
        WebFile known = files.get(path);
        return known == null && store.isResolvable()
                ? look.map(looked -> Optional.ofNullable(files.get(path)))
                : Uni.createFrom().item(Optional.ofNullable(known));
    }

    private Uni<Void> look() {
        return store.get()
                .others(Set.copyOf(files.keySet()))
                .invoke(found -> found.forEach(this::add))
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "files of other versions cannot be looked up: %s",
                        failure.getClass().getName()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private void add(String path, byte[] content) {
        if (HashedName.standsFor(path, content)) {
            files.put(path, WebFile.of(path, content));
        }
    }
}
