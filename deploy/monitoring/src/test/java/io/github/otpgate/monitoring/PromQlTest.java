package io.github.otpgate.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.otpgate.monitoring.PromQl.Names;
import io.github.otpgate.monitoring.PromQl.Selector;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PromQlTest {

    @Test
    void findsMetricsWithTheirLabels() {
        Names names =
                PromQl.namesIn("rate(otp_a_total{api=\"v3\", outcome!~\"x|y\"}[5m] offset 15m) / otp_b > bool 1e3");

        assertThat(names.selectors())
                .containsExactly(
                        new Selector("otp_a_total", Set.of("api", "outcome")), new Selector("otp_b", Set.of()));
    }

    @Test
    void findsLabelsOfGroupingsOnEitherSideAndOfJoins() {
        Names names = PromQl.namesIn("sum by (a) (x) / on (b) group_left (c) count(y) without (d)");

        assertThat(names.groupedBy()).containsExactlyInAnyOrder("a", "b", "c", "d");
        assertThat(names.selectors()).extracting(Selector::metric).containsExactly("x", "y");
    }

    @Test
    void stringsRangesAndCommentsHideNothingAndAddNothing() {
        Names names = PromQl.namesIn("""
                # not_a_metric
                max_over_time(sum(rate(a{l="}, not_a_metric{"}[1d]))[7d:5m]) unless b{m=~'\\'x'} # nor_this
                and otp:recorded:ratio_rate5m""");

        assertThat(names.selectors())
                .containsExactly(
                        new Selector("a", Set.of("l")),
                        new Selector("b", Set.of("m")),
                        new Selector("otp:recorded:ratio_rate5m", Set.of()));
    }

    @Test
    void selectorsWithoutAMetricAreRefused() {
        assertThatThrownBy(() -> PromQl.namesIn("sum({__name__=~\"otp_.*\"})"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
