package io.github.otpgate.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A closed loop: as many requests under way as connections, the next one as soon as one is answered. */
final class Load {

    private final HttpClient http;
    private final String url;
    private final String token;
    private final List<Subject> subjects;
    private final int connections;
    private final AtomicInteger turn = new AtomicInteger();

    Load(Vertx vertx, String url, String token, List<Subject> subjects, int connections) {
        this.http = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(connections));
        this.url = url;
        this.token = token;
        this.subjects = subjects;
        this.connections = connections;
    }

    /** What came of so many seconds of load. */
    Measurement run(int seconds) throws InterruptedException {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        Measurement measurement = new Measurement(seconds);
        CountDownLatch running = new CountDownLatch(connections);
        for (int i = 0; i < connections; i++) {
            next(end, measurement, running);
        }
        running.await();
        return measurement;
    }

    private void next(long end, Measurement measurement, CountDownLatch running) {
        long begin = System.nanoTime();
        if (begin > end) {
            running.countDown();
            return;
        }
        verify().onComplete(status -> {
            measurement.add(status.succeeded() ? status.result() : -1, System.nanoTime() - begin);
            next(end, measurement, running);
        });
    }

    private Future<Integer> verify() {
        Subject subject = subjects.get(Math.floorMod(turn.getAndIncrement(), subjects.size()));
        return http.request(
                        new RequestOptions().setMethod(HttpMethod.POST).setAbsoluteURI(url + "/api/v3/verifications"))
                .compose(request -> request.putHeader("Authorization", "Bearer " + token)
                        .putHeader("Content-Type", "application/json")
                        .send(subject.nextBody()))
                .compose(response -> response.body().map(body -> response.statusCode()));
    }
}
