package io.github.otpgate.local;

import io.github.otpgate.embedded.EmbeddedServers;
import io.github.otpgate.local.gateway.Gateway;
import io.github.otpgate.local.gateway.Upstream;
import io.github.otpgate.local.issuer.TokenIssuer;
import io.github.otpgate.local.lms.SampleLms;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Embedded servers, the services as processes, and the gateway with the development token issuer, all on this machine. */
public final class LocalStack implements AutoCloseable {

    private static final Executor THREAD_EACH = task -> new Thread(task, "local-stack-stop").start();

    private final StackOptions options;
    private final StackFiles files;
    private final Consumer<String> progress;
    private final Vertx vertx = Vertx.vertx();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<StackService, List<ServiceProcess>> processes = new EnumMap<>(StackService.class);
    private EmbeddedServers servers;
    private StackEnvironment environment;
    private boolean closed;

    private LocalStack(StackOptions options, Consumer<String> progress) {
        this.options = options;
        this.progress = progress;
        this.files = new StackFiles(options);
    }

    /**
     * Starts everything and returns when every service is ready.
     *
     * @throws StackException if something does not start, or the port is taken; then nothing is left running
     */
    public static LocalStack start(StackOptions options, Consumer<String> progress) {
        Ports.requireFree(options.port());
        LocalStack stack = new LocalStack(options, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "local-stack-close"));
        try {
            stack.startAll();
            return stack;
        } catch (RuntimeException failed) {
            stack.close();
            throw failed;
        } catch (InterruptedException interrupted) {
            stack.close();
            Thread.currentThread().interrupt();
            throw new StackException("interrupted");
        }
    }

    /** The gateway's address. */
    public String url() {
        return "http://localhost:" + options.port();
    }

    /** The sample LMS: on an origin other than otpgate's, as an institution's is. */
    public String lmsUrl() {
        return lmsOrigin() + "/lms/";
    }

    /** Where the services log to. */
    public Path logs() {
        return files.logs();
    }

    /** The environment of a command that is run against the stack. */
    public Map<String, String> commandEnvironment() {
        return environment.forCommand(files.logs());
    }

    /** The servers below the services, for tests that take them away. */
    public EmbeddedServers servers() {
        return servers;
    }

    /** The direct address of every instance of a service, such as {@code http://127.0.0.1:40001}. */
    public List<String> instances(StackService service) {
        return processes.get(service).stream()
                .map(process -> "http://127.0.0.1:" + process.port())
                .toList();
    }

    /** Stops everything: services first, then what they stand on. Nothing happens the second time. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        CompletableFuture.allOf(allProcesses()
                        .map(process -> CompletableFuture.runAsync(process::stop, THREAD_EACH))
                        .toArray(CompletableFuture[]::new))
                .join();
        await(vertx.close());
        if (servers != null) {
            servers.close();
        }
    }

    private void startAll() throws InterruptedException {
        progress.accept("starting PostgreSQL, Redis and Kafka");
        servers = EmbeddedServers.start(EmbeddedServers.with()
                .postgres()
                .redis()
                .kafka(StackTopics.all())
                .progress(line -> progress.accept("  " + line)));
        environment = new StackEnvironment(servers, url(), files.writeInstitutions());
        Gateway gateway = new Gateway(vertx);
        Map<StackService, List<Integer>> ports = new EnumMap<>(StackService.class);
        Arrays.stream(StackService.values())
                .forEach(service -> ports.put(service, Ports.free(service.replicated() ? options.replicas() : 1)));
        TokenIssuer issuer = new TokenIssuer(url() + "/dev", Clock.systemUTC());
        SampleLms lms = new SampleLms(vertx, url(), Set.of(url(), lmsOrigin()), Clock.systemUTC());
        listen(gateway, ports, request -> issuer.handle(request) || lms.handle(request));
        String lockoutUrl = "http://127.0.0.1:" + listenInside(gateway, new Upstream(ports.get(StackService.LOCKOUT)));
        progress.accept("starting the services");
        ports.forEach((service, of) -> launch(service, of, lockoutUrl));
        for (ServiceProcess process : allProcesses().toList()) {
            process.awaitReady(http);
            progress.accept("  " + process.name() + " is ready on port " + process.port());
        }
    }

    private void listen(
            Gateway gateway, Map<StackService, List<Integer>> ports, Function<HttpServerRequest, Boolean> own) {
        Map<StackService, Upstream> upstreams = new EnumMap<>(StackService.class);
        ports.forEach((service, of) -> upstreams.put(service, new Upstream(of)));
        await(gateway.listen(
                options.port(),
                path -> Arrays.stream(StackService.values())
                        .filter(service -> service.serves(path))
                        .findFirst()
                        .map(upstreams::get),
                own));
    }

    private String lmsOrigin() {
        return "http://127.0.0.1:" + options.port();
    }

    /** What a Kubernetes Service does for lockout-service: one address for all its instances, not open to the public. */
    private int listenInside(Gateway gateway, Upstream lockout) {
        HttpServer inside = await(gateway.listen(0, path -> Optional.of(lockout), request -> false));
        return inside.actualPort();
    }

    /** Never while, or after, the stack is closed: nothing may be left running. */
    private synchronized void launch(StackService service, List<Integer> ports, String lockoutUrl) {
        if (closed) {
            throw new StackException("stopped while starting");
        }
        List<ServiceProcess> launched = processes.computeIfAbsent(service, first -> new ArrayList<>());
        for (int i = 0; i < ports.size(); i++) {
            String name = ports.size() == 1 ? service.folder() : service.folder() + "-" + (i + 1);
            launched.add(ServiceProcess.start(
                    name,
                    files.jar(service),
                    ports.get(i),
                    environment.forService(service, ports.get(i), lockoutUrl),
                    files.log(name)));
        }
    }

    private Stream<ServiceProcess> allProcesses() {
        return processes.values().stream().flatMap(List::stream);
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().join();
        } catch (CompletionException e) {
            throw new StackException(e.getCause().getMessage());
        }
    }
}
