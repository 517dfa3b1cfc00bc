package io.github.otpgate.local;

import io.github.otpgate.embedded.FreePorts;
import io.github.otpgate.embedded.ServiceProcess;
import io.github.otpgate.local.gateway.Upstream;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The instances of the four services as processes, and where the gateway finds them. */
final class RunningServices {

    private static final Executor THREAD_EACH = task -> new Thread(task, "local-stack-stop").start();

    private final StackFiles files;
    private final Consumer<String> progress;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<StackService, List<Integer>> ports = new EnumMap<>(StackService.class);
    private final Map<StackService, Upstream> upstreams = new EnumMap<>(StackService.class);
    private final Map<StackService, List<ServiceProcess>> processes = new EnumMap<>(StackService.class);
    private StackEnvironment environment;
    private Map<StackService, String> inside = Map.of();
    private int rolled;
    private boolean closed;

    /** Chooses the ports; nothing runs yet. */
    RunningServices(StackFiles files, int replicas, Consumer<String> progress) {
        this.files = files;
        this.progress = progress;
        for (StackService service : StackService.values()) {
            ports.put(
                    service,
                    Stream.generate(FreePorts::next)
                            .limit(service.replicated() ? replicas : 1)
                            .toList());
            upstreams.put(service, new Upstream(ports.get(service)));
        }
    }

    Upstream upstream(StackService service) {
        return upstreams.get(service);
    }

    /** The direct address of every instance of a service. */
    synchronized List<String> addresses(StackService service) {
        return processes.get(service).stream()
                .map(process -> "http://127.0.0.1:" + process.port())
                .toList();
    }

    /** Starts every instance and returns when all are ready, and lockout-service has the memory to answer from. */
    void start(StackEnvironment environment, Map<StackService, String> inside) throws InterruptedException {
        this.environment = environment;
        this.inside = inside;
        ports.forEach((service, of) -> {
            for (int i = 0; i < of.size(); i++) {
                launch(service, of.size() == 1 ? service.folder() : service.folder() + "-" + (i + 1), of.get(i));
            }
        });
        for (ServiceProcess process : all()) {
            awaitReady(process);
        }
        for (ServiceProcess lockout : List.copyOf(processes.get(StackService.LOCKOUT))) {
            lockout.awaitOpenShards(http);
        }
        // Whoever answered on its port: a service that could not listen there ends a moment later.
        all().forEach(ServiceProcess::requireAlive);
    }

    /** A rolling update: each instance, one after the other, gets a successor, loses its traffic to it, and is stopped. */
    void roll(StackService service) throws InterruptedException {
        rolled++;
        for (ServiceProcess former : List.copyOf(processes.get(service))) {
            int port = FreePorts.next();
            awaitReady(launch(service, former.name() + "-r" + rolled, port));
            upstreams.get(service).replace(former.port(), port);
            former.stop();
            forget(service, former);
        }
    }

    /** Ends every instance at once, as a crash does. */
    void kill(StackService service) throws InterruptedException {
        for (ServiceProcess process : List.copyOf(processes.get(service))) {
            process.kill();
        }
    }

    /** Gives every killed instance a successor, and returns when all are ready. */
    void restart(StackService service) throws InterruptedException {
        rolled++;
        for (ServiceProcess former : List.copyOf(processes.get(service))) {
            int port = FreePorts.next();
            awaitReady(launch(service, former.name() + "-r" + rolled, port));
            upstreams.get(service).replace(former.port(), port);
            forget(service, former);
        }
    }

    /** Stops every instance; none can be started any more. */
    void close() {
        CompletableFuture.allOf(closing().stream()
                        .map(process -> CompletableFuture.runAsync(process::stop, THREAD_EACH))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private void awaitReady(ServiceProcess process) throws InterruptedException {
        process.awaitReady(http);
        progress.accept("  " + process.name() + " is ready on port " + process.port());
    }

    /** Never while, or after, all are stopped: nothing may be left running. */
    private synchronized ServiceProcess launch(StackService service, String name, int port) {
        if (closed) {
            throw new StackException("stopped while starting");
        }
        ServiceProcess process = ServiceProcess.start(
                name, files.packaged(service), port, environment.forService(service, port, inside), files.log(name));
        processes.computeIfAbsent(service, first -> new ArrayList<>()).add(process);
        return process;
    }

    private synchronized void forget(StackService service, ServiceProcess former) {
        processes.get(service).remove(former);
    }

    private synchronized List<ServiceProcess> closing() {
        closed = true;
        return all();
    }

    private synchronized List<ServiceProcess> all() {
        return Arrays.stream(StackService.values())
                .flatMap(service -> processes.getOrDefault(service, List.of()).stream())
                .toList();
    }
}
