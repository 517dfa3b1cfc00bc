package io.github.otpgate.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DashboardsTest {

    static List<Dashboard> dashboards() {
        return Project.dashboards().stream().map(Dashboard::read).toList();
    }

    @Test
    void thereIsOneForEveryQuestionAndTheirIdsStayApart() {
        assertThat(dashboards())
                .extracting(dashboard -> dashboard.file().getFileName().toString())
                .containsExactly("capacity.json", "fraud-and-lockouts.json", "pipeline.json", "service-health.json");
        assertThat(dashboards())
                .extracting(dashboard -> dashboard.json().path("uid").asText())
                .doesNotHaveDuplicates()
                .allSatisfy(uid -> assertThat(uid).matches("otpgate-[a-z-]{1,32}"));
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void theReaderChoosesDataSourceAndNamespace(Dashboard dashboard) {
        assertThat(dashboard.variables())
                .extracting(variable -> variable.path("name").asText())
                .startsWith("datasource", "namespace");
        assertThat(dashboard.panels())
                .extracting(panel -> panel.path("datasource").path("uid").asText())
                .containsOnly("${datasource}");
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void everyPanelSaysWhatItShowsAndInWhichUnit(Dashboard dashboard) {
        assertThat(dashboard.panels()).isNotEmpty().allSatisfy(panel -> {
            assertThat(panel.path("title").asText()).isNotBlank();
            assertThat(panel.path("description").asText()).endsWith(".");
            assertThat(panel.at("/fieldConfig/defaults/unit").asText()).isNotBlank();
            assertThat(panel.path("targets")).isNotEmpty();
        });
        assertThat(dashboard.json().path("panels"))
                .extracting(panel -> panel.path("id").asInt())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void everyQueryIsLimitedToTheNamespace(Dashboard dashboard) {
        for (JsonNode panel : dashboard.panels()) {
            for (JsonNode target : panel.path("targets")) {
                assertThat(target.path("expr").asText()).contains("namespace=~\"$namespace\"");
            }
        }
        assertThat(dashboard.queries())
                .allSatisfy(query -> assertThat(query.expression()).doesNotContain("$"));
    }
}
