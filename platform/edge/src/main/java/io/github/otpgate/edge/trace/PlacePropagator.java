package io.github.otpgate.edge.trace;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import java.util.Collection;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Takes and gives on nothing of a caller's trace but its place: {@code traceparent} has one form and no room for text, while
 * {@code tracestate} is whatever the caller likes and would go on into every store and topic.
 */
record PlacePropagator(TextMapPropagator propagator) implements TextMapPropagator {

    private static final String TRACE_PARENT = "traceparent";

    @Override
    public Collection<String> fields() {
        return List.of(TRACE_PARENT);
    }

    @Override
    public <C> void inject(Context context, C carrier, TextMapSetter<C> setter) {
        propagator.inject(context, carrier, (to, field, value) -> {
            if (isPlace(field)) {
                setter.set(to, field, value);
            }
        });
    }

    @Override
    public <C> Context extract(Context context, C carrier, TextMapGetter<C> getter) {
        return propagator.extract(context, carrier, new PlaceGetter<>(getter));
    }

    private static boolean isPlace(String field) {
        return TRACE_PARENT.equalsIgnoreCase(field);
    }

    private record PlaceGetter<C>(TextMapGetter<C> getter) implements TextMapGetter<C> {

        @Override
        public Iterable<String> keys(C carrier) {
            return StreamSupport.stream(getter.keys(carrier).spliterator(), false)
                    .filter(PlacePropagator::isPlace)
                    .toList();
        }

        @Override
        public String get(C carrier, String field) {
            return isPlace(field) ? getter.get(carrier, field) : null;
        }
    }
}
