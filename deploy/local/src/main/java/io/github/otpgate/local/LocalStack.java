package io.github.otpgate.local;

import io.github.otpgate.embedded.EmbeddedServers;
import io.github.otpgate.local.gateway.Gateway;
import io.github.otpgate.local.gateway.Upstream;
import io.github.otpgate.local.issuer.TokenIssuer;
import io.github.otpgate.local.lms.SampleLms;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** Embedded servers, the services as processes, and the gateway with the development token issuer, all on this machine. */
public final class LocalStack implements AutoCloseable {

    private final StackOptions options;
    private final Links links;
    private final StackFiles files;
    private final Consumer<String> progress;
    private final Vertx vertx = Vertx.vertx();
    private final RunningServices services;
    private EmbeddedServers servers;
    private StackEnvironment environment;
    private boolean closed;

    private LocalStack(StackOptions options, Links links, Consumer<String> progress) {
        this.options = options;
        this.links = links;
        this.progress = progress;
        this.files = new StackFiles(options);
        this.services = new RunningServices(files, options.replicas(), progress);
    }

    /**
     * Starts everything and returns when every service is ready.
     *
     * @throws StackException if something does not start, or the port is taken; then nothing is left running
     */
    public static LocalStack start(StackOptions options, Consumer<String> progress) {
        return start(options, new PlainLinks(), progress);
    }

    /** As {@link #start(StackOptions, Consumer)}, with other links between services and servers. */
    static LocalStack start(StackOptions options, Links links, Consumer<String> progress) {
        Ports.requireFree(options.port());
        LocalStack stack = new LocalStack(options, links, progress);
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
        return services.addresses(service);
    }

    /** A rolling update of a service: each instance, one after the other, gives way to a successor that is ready. */
    public void roll(StackService service) throws InterruptedException {
        services.roll(service);
    }

    /** As {@link #roll(StackService)}; the successors find these values in place of the former ones. */
    void roll(StackService service, Map<String, String> values) throws InterruptedException {
        change(service, values);
        roll(service);
    }

    /** Instances of the service that are started from now on find these values in place of the former ones. */
    void change(StackService service, Map<String, String> values) {
        environment.change(service, values);
    }

    /** Ends every instance of a service at once, as a crash does, and leaves it so. */
    void kill(StackService service) throws InterruptedException {
        services.kill(service);
    }

    /** Gives every killed instance of a service a successor that is ready. */
    void restart(StackService service) throws InterruptedException {
        services.restart(service);
    }

    /** What the next instance of a service will find in its environment under this name. */
    String setting(StackService service, String name) {
        return environment.forService(service, options.port(), Map.of()).get(name);
    }

    /** Stops everything: services first, then what they stand on. Nothing happens the second time. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        services.close();
        await(vertx.close());
        if (servers != null) {
            servers.close();
        }
    }

    private void startAll() throws InterruptedException {
        progress.accept("starting PostgreSQL, Redis and Kafka");
        servers = EmbeddedServers.start(links.servers(EmbeddedServers.with()
                .postgres()
                .redis()
                .kafka(StackTopics.all())
                .progress(line -> progress.accept("  " + line))));
        environment = new StackEnvironment(servers, links, url(), files.writeInstitutions());
        Gateway gateway = new Gateway(vertx);
        TokenIssuer issuer = new TokenIssuer(url() + "/dev", Clock.systemUTC());
        SampleLms lms = new SampleLms(vertx, url(), Set.of(url(), lmsOrigin()), Clock.systemUTC());
        await(gateway.listen(options.port(), this::route, request -> issuer.handle(request) || lms.handle(request)));
        Map<StackService, String> inside = new EnumMap<>(StackService.class);
        StackService.INSIDE.forEach(service -> inside.put(service, listenInside(gateway, services.upstream(service))));
        progress.accept("starting the services");
        services.start(environment, inside);
    }

    private Optional<Upstream> route(String path) {
        return Arrays.stream(StackService.values())
                .filter(service -> service.serves(path))
                .findFirst()
                .map(services::upstream);
    }

    private String lmsOrigin() {
        return "http://127.0.0.1:" + options.port();
    }

    /** What a Kubernetes Service does: one address for all instances of a service, not open to the public. */
    private String listenInside(Gateway gateway, Upstream service) {
        HttpServer inside = await(gateway.listen(0, path -> Optional.of(service), request -> false));
        return "http://127.0.0.1:" + inside.actualPort();
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().join();
        } catch (CompletionException e) {
            throw new StackException(e.getCause().getMessage());
        }
    }
}
