package io.github.otpgate.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AlertsTest {

    private static final String GUIDE = "deploy/docs/operations.md";
    private static final Pattern RECORDED = Pattern.compile("otp:[a-z0-9_:]+");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");

    static List<Rule> alerts() {
        return Rule.alerts();
    }

    @Test
    void namesAreUnique() {
        // What is recorded of several things has a label that tells them apart.
        assertThat(Rule.all())
                .extracting(rule ->
                        rule.alert() ? rule.name() : rule.name() + rule.yaml().path("labels"))
                .doesNotHaveDuplicates();
    }

    /** Prometheus evaluates the rules of a group in their order, and groups in any. */
    @Test
    void whatARuleReadsOfAnotherIsRecordedBeforeItInItsGroup() {
        Set<String> recorded = new HashSet<>();
        for (Rule rule : Rule.all()) {
            // What it recorded the last time.
            recorded.add(rule.group() + " " + rule.name());
            assertThat(RECORDED.matcher(rule.query().expression()).results().map(MatchResult::group))
                    .as(rule.name())
                    .allSatisfy(read -> assertThat(recorded).contains(rule.group() + " " + read));
        }
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void everyAlertSaysWhatItMeansAndHowMuchItMatters(Rule alert) {
        assertThat(alert.name()).startsWith("Otpgate");
        assertThat(alert.annotation("summary")).isNotBlank();
        assertThat(alert.annotation("description")).isNotBlank();
        assertThat(alert.yaml().path("labels").path("severity").asText()).isIn("critical", "warning");
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void everyAlertHasItsOwnRunbook(Rule alert) throws IOException {
        assertThat(runbooks()).contains(alert.annotation("runbook_url"));
        assertThat(Rule.alerts())
                .extracting(other -> other.annotation("runbook_url"))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void everyAlertIsTestedToFireAndNotToFire(Rule alert) {
        List<AlertCase> cases = AlertCase.all().stream()
                .filter(asked -> asked.alert().equals(alert.name()))
                .toList();

        assertThat(cases).extracting(AlertCase::fires).contains(true, false);
        assertThat(cases).allSatisfy(asked -> assertThat(asked.series()).isPositive());
    }

    @Test
    void nothingIsTestedThatIsNoAlert() {
        assertThat(Rule.alerts())
                .extracting(Rule::name)
                .containsAll(AlertCase.all().stream().map(AlertCase::alert).toList());
    }

    /** A heading's anchor as GitHub makes it. */
    private static List<String> runbooks() throws IOException {
        return HEADING.matcher(Files.readString(Project.ROOT.resolve(GUIDE)))
                .results()
                .map(MatchResult::group)
                .map(heading -> heading.replaceFirst("^#+ +", "").toLowerCase(Locale.ROOT))
                .map(heading -> GUIDE + "#"
                        + heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .toList();
    }
}
