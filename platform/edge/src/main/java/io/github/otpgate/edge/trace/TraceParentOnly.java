package io.github.otpgate.edge.trace;

import io.opentelemetry.context.propagation.TextMapPropagator;
import io.quarkus.opentelemetry.runtime.propagation.TextMapPropagatorCustomizer;
import jakarta.inject.Singleton;

/** Has every propagator take and give on nothing but {@code traceparent}. */
@Singleton
public class TraceParentOnly implements TextMapPropagatorCustomizer {

    @Override
    public TextMapPropagator customize(Context context) {
        return new PlacePropagator(context.propagator());
    }
}
