package io.github.otpgate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RingRulesTest {

    private static final String GOOD = "io.github.otpgate.testkit.rings.good";
    private static final String BAD = "io.github.otpgate.testkit.rings.bad";
    private static final JavaClasses GOOD_CLASSES = new ClassFileImporter().importPackages(GOOD);
    private static final JavaClasses BAD_CLASSES = new ClassFileImporter().importPackages(BAD);
    private static final Pattern CULPRIT = Pattern.compile("^\\w+ <" + Pattern.quote(BAD) + "\\.(\\w+\\.\\w+)");

    @Test
    void aServiceInGoodOrderPasses() {
        assertThatCode(() -> RingRules.rings(GOOD).check(GOOD_CLASSES)).doesNotThrowAnyException();
    }

    @Test
    void theDomainIsPlainJava() {
        assertCulprits(
                RingRules.domainIsPlainJava(BAD),
                "domain.KnowsApplication",
                "domain.KnowsFramework",
                "domain.KnowsReactiveType",
                "domain.KnowsTokenFormat",
                "domain.ReadsFile");
    }

    @Test
    void theDomainHasNoClockAndNoStopWatch() {
        assertCulprits(RingRules.domainHasNoClock(BAD), "domain.HasClock", "domain.MeasuresTime");
    }

    @Test
    void theApplicationKnowsNoAdapter() {
        assertCulprits(RingRules.applicationKnowsNoAdapter(BAD), "application.KnowsAdapter");
    }

    @Test
    void theApplicationKnowsNoTechnology() {
        assertCulprits(RingRules.applicationKnowsNoTechnology(BAD), "application.KnowsSql");
    }

    @Test
    void adaptersDoNotKnowOneAnother() {
        assertCulprits(RingRules.adapterKnowsNoOther(BAD, Ring.API), "api.KnowsRedisAdapter");
        assertCulprits(RingRules.adapterKnowsNoOther(BAD, Ring.EVENTS), "events.KnowsApi");
        assertCulprits(RingRules.adapterKnowsNoOther(BAD, Ring.REDIS));
        assertCulprits(RingRules.adapterKnowsNoOther(BAD, Ring.PERSISTENCE));
        assertCulprits(RingRules.adapterKnowsNoOther(BAD, Ring.CLIENT));
    }

    @Test
    void timeIsInjectedEverywhere() {
        assertCulprits(RingRules.timeIsInjected(BAD), "application.TakesSystemTime", "domain.TellsTime");
        assertThat(details(RingRules.timeIsInjected(BAD)))
                .filteredOn(detail -> detail.contains("TakesSystemTime"))
                .extracting(detail -> detail.replaceFirst(".*TakesSystemTime\\.(\\w+)\\(.*", "$1"))
                .containsExactlyInAnyOrder("called", "referred", "system", "ticking", "millis", "date");
    }

    @Test
    void nothingBlocks() {
        assertCulprits(RingRules.nothingBlocks(BAD), "persistence.Blocks");
        assertThat(details(RingRules.nothingBlocks(BAD)))
                .extracting(detail -> detail.replaceFirst(".*Blocks\\.(\\w+)\\(.*", "$1"))
                .containsExactlyInAnyOrder("awaits", "collects", "sleeps");
    }

    @Test
    void theWholeNamesEveryCulprit() {
        assertCulprits(
                RingRules.rings(BAD),
                "api.KnowsRedisAdapter",
                "application.KnowsAdapter",
                "application.KnowsSql",
                "application.TakesSystemTime",
                "domain.HasClock",
                "domain.KnowsApplication",
                "domain.KnowsFramework",
                "domain.KnowsReactiveType",
                "domain.KnowsTokenFormat",
                "domain.MeasuresTime",
                "domain.ReadsFile",
                "domain.TellsTime",
                "events.KnowsApi",
                "persistence.Blocks");
    }

    @Test
    void aPackageWithoutRingsIsNoService() {
        assertThatThrownBy(() -> RingRules.check("io.github.otpgate.nowhere")).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> RingRules.check("io.github.otpgate.contracts")).isInstanceOf(AssertionError.class);
    }

    private static void assertCulprits(ArchRule rule, String... culprits) {
        Set<String> found = details(rule).stream()
                .map(CULPRIT::matcher)
                .map(matcher -> matcher.find() ? matcher.group(1) : "unreadable")
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(found).containsExactly(culprits);
    }

    private static List<String> details(ArchRule rule) {
        return rule.evaluate(BAD_CLASSES).getFailureReport().getDetails();
    }
}
