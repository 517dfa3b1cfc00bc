package io.github.otpgate.local;

import io.github.otpgate.embedded.Database;
import io.github.otpgate.embedded.EmbeddedServers;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Links of services that export their spans, as in production, to this collector. */
record TracedLinks(Links links, SpanCollector collector) implements Links {

    @Override
    public EmbeddedServers.Options servers(EmbeddedServers.Options servers) {
        return links.servers(servers);
    }

    @Override
    public Map<String, String> environment(StackService service, EmbeddedServers servers, Optional<Database> database) {
        Map<String, String> environment = new HashMap<>(links.environment(service, servers, database));
        environment.put("QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", collector.endpoint());
        environment.put("QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
        environment.put("QUARKUS_OTEL_EXPORTER_OTLP_TRACES_PROTOCOL", "http/protobuf");
        environment.put("QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "PT0.2S");
        return environment;
    }
}
