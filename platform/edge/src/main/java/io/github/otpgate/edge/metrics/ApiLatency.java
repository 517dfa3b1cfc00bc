package io.github.otpgate.edge.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.stream.DoubleStream;

/** Gives {@code http_server_requests_seconds} buckets for the routes of the APIs, and for no other route. */
class ApiLatency {

    private static final String REQUESTS = "http.server.requests";
    private static final String APIS = "/api/";
    private static final double NANOS = 1_000_000_000;
    private static final double[] BUCKETS = DoubleStream.of(0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10)
            .map(seconds -> seconds * NANOS)
            .toArray();

    @Produces
    @Singleton
    MeterFilter apiBuckets() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return ofApi(id)
                        ? DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(BUCKETS)
                                .build()
                                .merge(config)
                        : config;
            }
        };
    }

    private static boolean ofApi(Meter.Id id) {
        String uri = id.getTag("uri");
        return id.getName().equals(REQUESTS) && uri != null && uri.startsWith(APIS);
    }
}
