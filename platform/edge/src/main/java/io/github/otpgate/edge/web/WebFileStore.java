package io.github.otpgate.edge.web;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Set;

/**
 * Keeps the files of all versions of a service that run side by side or did so lately, for each replica to serve: while versions
 * change, a page of one asks whichever replica for its files. A service whose files have hashes in their names implements it as a bean.
 */
public interface WebFileStore {

    /** Keeps these files, by path, and notes that they are in use now. Idempotent; forgets what has been in use by nobody for long. */
    Uni<Void> keep(Map<String, byte[]> files);

    /** What is kept beside the files of these paths. */
    Uni<Map<String, byte[]>> others(Set<String> paths);
}
