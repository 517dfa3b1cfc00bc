package io.github.otpgate.edge.institution;

import io.github.otpgate.contracts.trainee.InstitutionId;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * The institutions of the institutions file, as it was when it last was in order. Asking never blocks. A service whose file is
 * broken at the start does not start.
 */
@ApplicationScoped
public class Institutions {

    private final Path file;
    private final Event<InstitutionsReloaded> reloaded;
    private volatile Map<InstitutionId, Institution> known = Map.of();
    private byte[] lastSeen;

    @Inject
    Institutions(InstitutionsConfig config, Event<InstitutionsReloaded> reloaded) {
        this.file = config.file();
        this.reloaded = reloaded;
    }

    /** The institution of this id, suspended or not. */
    public Optional<Institution> find(InstitutionId id) {
        return Optional.ofNullable(known.get(id));
    }

    /** Every institution, suspended or not. */
    public Collection<Institution> all() {
        return known.values();
    }

    /** Whether the institution is known and not suspended. */
    public boolean active(InstitutionId id) {
        return find(id).filter(institution -> !institution.suspended()).isPresent();
    }

    @PostConstruct
    void load() {
        try {
            lastSeen = Files.readAllBytes(file);
            known = InstitutionsFile.parse(lastSeen);
        } catch (IOException | IllegalArgumentException broken) {
            throw new IllegalStateException("otpgate.institutions.file " + file + ": " + broken.getMessage(), broken);
        }
    }

    /**
     * Reads the file again if its content has changed since it was last seen; blocks.
     *
     * @return whether it was read
     * @throws IllegalArgumentException if the changed content is not in order; what was known before stays
     */
    synchronized boolean reload() {
        byte[] content = content();
        if (Arrays.equals(content, lastSeen)) {
            return false;
        }
        lastSeen = content;
        if (content == null) {
            throw new IllegalArgumentException("cannot be read");
        }
        known = InstitutionsFile.parse(content);
        reloaded.fire(new InstitutionsReloaded(known.values()));
        return true;
    }

    /** The content, or null if there is none: the file of a mounted directory is away for a moment while it is exchanged. */
    private byte[] content() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException away) {
            return null;
        }
    }
}
