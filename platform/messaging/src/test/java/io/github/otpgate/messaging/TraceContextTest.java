package io.github.otpgate.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TraceContextTest {

    private static final TraceContext TRACE =
            new TraceContext(Map.of("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));

    @Test
    void placeSurvivesItsPropertiesForm() {
        assertThat(TraceContext.ofProperties(TRACE.asProperties())).isEqualTo(TRACE);
        assertThat(TraceContext.ofProperties(TraceContext.NONE.asProperties())).isEqualTo(TraceContext.NONE);
        assertThat(TraceContext.ofProperties(null)).isEqualTo(TraceContext.NONE);
    }

    @Test
    void placeBecomesTheParentAndTheCurrentOne() {
        assertThat(Span.fromContext(TRACE.asParent()).getSpanContext().getTraceId())
                .isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        try (Scope scope = TRACE.asParent().makeCurrent()) {
            assertThat(TraceContext.current()).isEqualTo(TRACE);
        }
    }

    @Test
    void callersOwnTextIsNotCarriedOn() {
        TraceContext told = new TraceContext(Map.of(
                "traceparent", TRACE.fields().get("traceparent"), "tracestate", "a=010-1234-5678", "baggage", "b=1"));

        assertThat(told).isEqualTo(TRACE);
        assertThat(TraceContext.ofProperties(TRACE.asProperties() + "\ntracestate=a=1"))
                .isEqualTo(TRACE);
    }

    @Test
    void outsideATraceThereIsNone() {
        assertThat(TraceContext.current()).isEqualTo(TraceContext.NONE);
    }
}
