package io.github.otpgate.local.gateway;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The instances of one service. Requests go to them in turn; one that cannot be reached is passed over. */
public final class Upstream {

    private volatile List<Integer> ports;
    private final AtomicInteger turn = new AtomicInteger();

    public Upstream(List<Integer> ports) {
        this.ports = List.copyOf(ports);
    }

    /** From now on requests go to the successor. */
    public synchronized void replace(int former, int successor) {
        ports = ports.stream().map(port -> port == former ? successor : port).toList();
    }

    Future<HttpClientRequest> connect(HttpClient http) {
        List<Integer> now = ports;
        return connect(http, now, Math.floorMod(turn.getAndIncrement(), now.size()), now.size());
    }

    private static Future<HttpClientRequest> connect(HttpClient http, List<Integer> ports, int instance, int tries) {
        Future<HttpClientRequest> request =
                http.request(new RequestOptions().setHost("127.0.0.1").setPort(ports.get(instance)));
        return tries == 1
                ? request
                : request.recover(unreachable -> connect(http, ports, (instance + 1) % ports.size(), tries - 1));
    }
}
