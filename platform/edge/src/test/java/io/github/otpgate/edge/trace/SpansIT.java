package io.github.otpgate.edge.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.otpgate.edge.app.EdgeFixture;
import io.github.otpgate.edge.app.Http;
import io.github.otpgate.edge.app.SeenSpans;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A trace tells what happened, and nothing of the one it happened to. */
@QuarkusTest
@WithTestResource(EdgeFixture.class)
class SpansIT {

    private static final String ADDRESS = "198.51.100.23";
    private static final String PERSON = "010-9876-5432";

    @Inject
    SeenSpans spans;

    @Inject
    OpenTelemetry telemetry;

    @Test
    void spanHoldsNeitherTheCallersAddressNorBrowserNorAnythingElseOfItsRequest() {
        SpanData span = spanOf("/api/v3/pages-of?size=11&name=" + PERSON);

        assertThat(span.toString())
                .doesNotContain(ADDRESS, PERSON, "127.0.0.1", "SecretPhone", "Java-http-client")
                .contains("/api/v3/pages-of");
        assertThat(span.getSpanContext().getTraceState().isEmpty()).isTrue();
        assertThat(span.getParentSpanContext().getTraceState().isEmpty()).isTrue();
    }

    @Test
    void pathThatNobodyServesStaysOutside() {
        assertThat(spanOf("/api/v3/lockouts/" + PERSON).toString()).doesNotContain(PERSON, ADDRESS);
    }

    @Test
    void failureStaysOutsideWithWhatItQuotes() {
        assertThat(spanOf("/api/v3/failures/quoting").toString()).doesNotContain("010-1234-5678", "홍길동");
    }

    @Test
    void ofACallersTraceOnlyThePlaceIsTakenAndGivenOn() {
        Map<String, String> told = Map.of(
                "traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "tracestate", "otp=" + PERSON,
                "baggage", "phone=" + PERSON);

        Context context = telemetry.getPropagators().getTextMapPropagator().extract(Context.root(), told, getter());
        Map<String, String> given = new HashMap<>();
        telemetry.getPropagators().getTextMapPropagator().inject(context, given, Map::put);

        assertThat(Span.fromContext(context).getSpanContext().getTraceId())
                .isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(given).containsOnlyKeys("traceparent");
    }

    private SpanData spanOf(String path) {
        String trace = UUID.randomUUID().toString().replace("-", "");
        Http.get(path)
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .header("tracestate", "otp=" + PERSON)
                .header("baggage", "phone=" + PERSON)
                .header("X-Forwarded-For", ADDRESS)
                .header("Forwarded", "for=" + ADDRESS)
                .header("User-Agent", "SecretPhone/" + PERSON)
                .send();
        await().until(() -> !spans.of(trace).isEmpty());
        List<SpanData> seen = spans.of(trace);
        assertThat(seen).hasSize(1);
        return seen.get(0);
    }

    private static TextMapGetter<Map<String, String>> getter() {
        return new TextMapGetter<>() {
            @Override
            public Iterable<String> keys(Map<String, String> carrier) {
                return carrier.keySet();
            }

            @Override
            public String get(Map<String, String> carrier, String key) {
                return carrier.get(key);
            }
        };
    }
}
