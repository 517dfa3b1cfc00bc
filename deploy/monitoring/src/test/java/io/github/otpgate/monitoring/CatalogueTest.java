package io.github.otpgate.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final String EXPOSED = """
            # HELP otp_resets_total Resets
            # TYPE otp_resets counter
            otp_resets_total{api="v2",outcome="say \\"{no}\\", x=\\"y\\""} 1.0 # {span_id="1",trace_id="2"} 1.0 1795265189.501
            otp_clock_seconds 1.795265189E9
            """;

    private final Catalogue catalogue = new Catalogue();

    @BeforeEach
    void expose() {
        catalogue.expose(Exposition.labelsByMetric(EXPOSED));
    }

    @Test
    void whatIsExposedIsNotMissing() {
        assertThat(missing("sum by (namespace, api) (rate(otp_resets_total{outcome=\"completed\", job=\"x\"}[5m]))"))
                .isEmpty();
        assertThat(missing("otp_clock_seconds - timestamp(otp_clock_seconds)")).isEmpty();
        assertThat(missing("up == 0")).isEmpty();
    }

    @Test
    void metricThatNobodyExposesIsMissing() {
        assertThat(missing("rate(otp_resetts_total[5m])"))
                .containsExactly("here: no service exposes otp_resetts_total");
    }

    @Test
    void labelThatTheMetricDoesNotHaveIsMissing() {
        assertThat(missing("otp_resets_total{verdict=\"x\"}"))
                .containsExactly("here: otp_resets_total has no label verdict");
        assertThat(missing("otp_clock_seconds{span_id=\"1\"}")).hasSize(1);
        assertThat(missing("otp_resets_total{x=\"y\"}")).hasSize(1);
        assertThat(missing("otp_resets_total{trace_id=\"2\"}")).hasSize(1);
    }

    @Test
    void groupingByALabelThatNobodyHasIsMissing() {
        assertThat(missing("sum by (institution) (otp_resets_total)"))
                .containsExactly("here: nothing here has a label institution");
    }

    private List<String> missing(String expression) {
        return catalogue.missing(new Query("here", expression));
    }
}
