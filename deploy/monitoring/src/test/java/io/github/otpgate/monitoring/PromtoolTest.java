package io.github.otpgate.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.otpgate.monitoring.Promtool.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Prometheus itself says of our rules and queries. */
@NeedsPromtool
class PromtoolTest {

    @TempDir
    Path folder;

    @Test
    void rulesAreInOrder() {
        assertGood(Promtool.rules("check", Project.alerts()));
    }

    @Test
    void alertsFireWhenTheyShouldAndOnlyThen() {
        assertGood(Promtool.rules("test", Project.ruleTests()));
    }

    @Test
    void everyQueryOfEveryDashboardIsPromQl() throws IOException {
        List<Query> queries = Project.dashboards().stream()
                .map(Dashboard::read)
                .flatMap(dashboard -> dashboard.queries().stream())
                .toList();

        assertThat(queries).hasSizeGreaterThan(50);
        assertGood(Promtool.rules("check", List.of(asRules(queries))));
    }

    @Test
    void aQueryThatIsNoPromQlIsFound() throws IOException {
        Verdict verdict = Promtool.rules("check", List.of(asRules(List.of(new Query("here", "sum by (x (up)")))));

        assertThat(verdict.good()).isFalse();
    }

    /** Queries as recording rules, the form in which promtool reads them; JSON is YAML. */
    private Path asRules(List<Query> queries) throws IOException {
        List<Map<String, Object>> rules = new ArrayList<>();
        for (Query query : queries) {
            rules.add(Map.of(
                    "record",
                    "query:" + rules.size(),
                    "expr",
                    query.expression(),
                    "labels",
                    Map.of("at", query.where())));
        }
        Map<String, Object> group = Map.of("name", "queries", "rules", rules);
        return Files.writeString(
                folder.resolve("queries.yaml"),
                new ObjectMapper().writeValueAsString(Map.of("groups", List.of(group))));
    }

    private static void assertGood(Verdict verdict) {
        assertThat(verdict.good()).as(verdict.said()).isTrue();
    }
}
