package io.github.otpgate.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.otpgate.embedded.FreePorts;
import io.github.otpgate.local.LocalStack;
import io.github.otpgate.local.StackOptions;
import io.github.otpgate.local.StackService;
import io.github.otpgate.local.tour.Tour;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Dashboards and alerts name nothing that the running services do not expose. */
class ExposedMetricsIT {

    private static final Duration ALL_IS_MEASURED = Duration.ofSeconds(60);

    private static LocalStack stack;

    @BeforeAll
    static void walkTheMainJob() throws IOException, InterruptedException {
        SampleCertificate.create(Path.of(System.getenv("OTPGATE_CERTIFICATES_FILES")));
        stack = LocalStack.start(new StackOptions(Project.ROOT, FreePorts.next(), 1), line -> {});
        assertThat(new Tour(stack.url(), line -> {}).walk()).isTrue();
    }

    @AfterAll
    static void stop() {
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    void everyQueryNamesMetricsAndLabelsThatThereAre() {
        Stream<Query> shown =
                Project.dashboards().stream().map(Dashboard::read).flatMap(dashboard -> dashboard.queries().stream());
        Stream<Query> ruled = Rule.all().stream().map(Rule::query);

        assertNothingMissing(Stream.concat(shown, ruled).toList());
    }

    @Test
    void alertsAreTestedWithSeriesThatThereAre() {
        assertNothingMissing(AlertCase.madeUpSeries());
    }

    @Test
    void aMetricThatNoServiceExposesIsMissed() {
        assertThat(scraped().missing(new Query("here", "otp_verifications_count")))
                .hasSize(1);
        assertThat(scraped().missing(new Query("here", "otp_verifications_total{institution=\"x\"}")))
                .hasSize(1);
    }

    /** Some meters exist only after their first event, such as a garbage collection. */
    private static void assertNothingMissing(List<Query> queries) {
        assertThat(queries).isNotEmpty();
        await().atMost(ALL_IS_MEASURED).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
            Catalogue catalogue = scraped();
            assertThat(queries.stream().flatMap(query -> catalogue.missing(query).stream()))
                    .isEmpty();
        });
    }

    private static Catalogue scraped() {
        Catalogue catalogue = new Catalogue();
        for (StackService service : StackService.values()) {
            stack.instances(service).forEach(instance -> catalogue.expose(Scrape.of(instance)));
        }
        Rule.all().stream().filter(rule -> !rule.alert()).forEach(catalogue::record);
        return catalogue;
    }
}
