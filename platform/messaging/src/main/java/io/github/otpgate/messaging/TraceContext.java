package io.github.otpgate.messaging;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A place in a trace, by <a href="https://www.w3.org/TR/trace-context/">W3C Trace Context</a>. Of its fields only
 * {@code traceparent} is kept: {@code tracestate} is text of the caller's own, which no store or topic of ours should hold.
 *
 * @param fields {@code traceparent}; empty outside a trace or without OpenTelemetry
 */
public record TraceContext(Map<String, String> fields) {

    /** No trace. */
    public static final TraceContext NONE = new TraceContext(Map.of());

    private static final String TRACE_PARENT = "traceparent";

    private static final TextMapGetter<Map<String, String>> GETTER = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
            return carrier.keySet();
        }

        @Override
        public String get(Map<String, String> carrier, String key) {
            return carrier == null ? null : carrier.get(key);
        }
    };

    public TraceContext {
        String place = fields.get(TRACE_PARENT);
        fields = place == null ? Map.of() : Map.of(TRACE_PARENT, place);
    }

    /** Where the caller stands now. */
    public static TraceContext current() {
        Map<String, String> fields = new TreeMap<>();
        W3CTraceContextPropagator.getInstance().inject(Context.current(), fields, Map::put);
        return new TraceContext(fields);
    }

    /** The place as OpenTelemetry knows it, to be the parent of spans. */
    public Context asParent() {
        return W3CTraceContextPropagator.getInstance().extract(Context.root(), fields, GETTER);
    }

    /** The fields as lines of {@code name=value}, as Debezium's outbox router reads them. */
    public String asProperties() {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("\n"));
    }

    /** Reads what {@link #asProperties()} wrote; null and what is none of that is no trace. */
    public static TraceContext ofProperties(String properties) {
        return properties == null
                ? NONE
                : new TraceContext(properties
                        .lines()
                        .filter(line -> line.indexOf('=') > 0)
                        .collect(Collectors.toMap(
                                line -> line.substring(0, line.indexOf('=')),
                                line -> line.substring(line.indexOf('=') + 1),
                                (first, again) -> first)));
    }
}
