package io.github.otpgate.edge.app;

import io.github.otpgate.edge.web.WebFileStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** What replicas of several versions have put together, as far as the edge can see. */
@ApplicationScoped
public class SampleWebFileStore implements WebFileStore {

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final AtomicInteger looks = new AtomicInteger();

    /** As a replica of another version does. */
    public void add(String path, byte[] content) {
        files.put(path, content);
    }

    public Set<String> paths() {
        return files.keySet();
    }

    /** How often it was asked. */
    public int looks() {
        return looks.get();
    }

    @Override
    public Uni<Void> keep(Map<String, byte[]> kept) {
        files.putAll(kept);
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Map<String, byte[]>> others(Set<String> paths) {
        looks.incrementAndGet();
        return Uni.createFrom()
                .item(files.entrySet().stream()
                        .filter(file -> !paths.contains(file.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
