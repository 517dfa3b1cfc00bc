package io.github.otpgate.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AlertsTest {

    private static final String GUIDE = "deploy/docs/operations.md";
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");

    static List<Rule> alerts() {
        return Rule.alerts();
    }

    @Test
    void namesAreUnique() {
        assertThat(Rule.all()).extracting(Rule::name).doesNotHaveDuplicates();
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
