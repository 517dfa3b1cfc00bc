package io.github.otpgate.verification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.otpgate.contracts.topic.Topic;
import io.github.otpgate.testkit.TestTokens;
import io.github.otpgate.verification.TestTrainee.TestDevice;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Nothing that could tell on a trainee, or let somebody pass for one, stays anywhere. */
@QuarkusTest
class PrivacyIT extends RunningService {

    private static final Path LOG = Path.of("target/verification-service.log");

    private final Map<String, String> secrets = new LinkedHashMap<>();

    @Test
    void noNameNumberCodeSecretOrTokenStaysInTablesEventsMetricsOrLogs() throws Exception {
        TestDevice device = registered();
        String lmsToken = TestTokens.institution("edulife", TestTokens.LMS);
        String ticket = post(bearer(lmsToken), "/api/v3/page-tickets", ticketBody())
                .then()
                .statusCode(201)
                .extract()
                .path("ticket");
        String code = device.code(clock.instant());
        List<String> wrong = device.authenticator().wrongCodes(clock.instant(), 3);
        String session = "session-" + UUID.randomUUID();
        remember(device, lmsToken, ticket, session);

        Map<String, Object> body = verification(wrong.get(0));
        body.put("sessionId", session);
        body.put("clientIp", "198.51.100.213");
        post(bearer(lmsToken).header("Idempotency-Key", session), "/api/v3/verifications", body)
                .then()
                .statusCode(422);
        Map<String, String> fields = fields(wrong.get(1));
        fields.put("SESSIONID", ticket);
        accredit(given().header("Origin", ORIGIN), form(fields)).then().statusCode(200);
        fields.put("SESSIONID", session);
        accredit(bearer(lmsToken), form(fields) + "&USER_NM=%zz").then().statusCode(200);
        lockout.goAway(true);
        verify(wrong.get(2)).then().statusCode(503);
        lockout.goAway(false);
        breakOnce(code);
        post(bearer(ticket), "/api/v3/verifications", Map.of("code", code))
                .then()
                .statusCode(200);
        post(bearer(ticket), "/api/v3/verifications", Map.of("code", code, "trainee", trainee.name()))
                .then()
                .statusCode(400);

        String tables = tables();
        String events = events();
        String metrics = given().get("/q/metrics").asString();
        String log = Files.readString(LOG);
        assertThat(events).contains(trainee.key().value()).contains("ACCEPTED");
        assertThat(log).contains("verification unavailable");
        secrets.forEach((what, secret) -> {
            assertThat(tables.contains(secret)).as(what + " in a table").isFalse();
            assertThat(events.contains(secret)).as(what + " in an event").isFalse();
            assertThat(metrics.contains(secret)).as(what + " in a metric").isFalse();
            assertThat(log.contains(secret)).as(what + " in the log").isFalse();
        });
        List.of(code, wrong.get(0), wrong.get(1), wrong.get(2)).forEach(digits -> {
            String alone = "(?s).*(?<![0-9A-Za-z_.-])" + digits + "(?![0-9A-Za-z_-]).*";
            assertThat(tables.matches(alone)).as("code in a table").isFalse();
            assertThat(events.matches(alone)).as("code in an event").isFalse();
            assertThat(log.matches(alone)).as("code in the log").isFalse();
        });
    }

    private void remember(TestDevice device, String lmsToken, String ticket, String session) {
        secrets.put("name", trainee.name());
        secrets.put("number", trainee.phone());
        secrets.put("number without its zero", trainee.phone().substring(1));
        secrets.put("institution token", lmsToken);
        secrets.put("page ticket", ticket);
        secrets.put("session or idempotency key", session);
        secrets.put("address", "198.51.100.213");
        secrets.put("secret in hex", HexFormat.of().formatHex(device.secret()));
        secrets.put("secret in base64", Base64.getEncoder().encodeToString(device.secret()));
        secrets.put(
                "secret in base64url", Base64.getUrlEncoder().withoutPadding().encodeToString(device.secret()));
    }

    /** A commit that fails has a stack of exceptions to tell; none of it may tell a value. */
    private void breakOnce(String code) throws Exception {
        execute("CREATE OR REPLACE FUNCTION commit_fault() RETURNS trigger LANGUAGE plpgsql AS"
                + " $$ BEGIN RAISE EXCEPTION 'commit refused'; END $$");
        execute("CREATE CONSTRAINT TRIGGER commit_fault AFTER INSERT ON verification_attempt"
                + " DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.trainee_key = '" + trainee.key()
                + "') EXECUTE FUNCTION commit_fault()");
        verify(code).then().statusCode(503);
        execute("DROP TRIGGER commit_fault ON verification_attempt");
    }

    private Map<String, Object> ticketBody() {
        Map<String, Object> body = new HashMap<>();
        body.put("trainee", trainee.body());
        body.put("userId", "user001");
        body.put("purpose", PURPOSE);
        body.put("origin", ORIGIN);
        return body;
    }

    private String tables() {
        List<String> found = new ArrayList<>();
        rows("SELECT relname FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace")
                .forEach(table -> rows("SELECT t::text FROM \"" + table.get(0) + "\" t")
                        .forEach(row -> found.add(String.valueOf(row.get(0)))));
        assertThat(found).anyMatch(row -> row.contains(trainee.key().value()));
        return String.join("\n", found);
    }

    /** What was said of this trainee, headers and all, once the outbox is empty. */
    private String events() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> rows("SELECT 1 FROM outbox WHERE aggregateid = '" + trainee.key() + "'")
                        .isEmpty());
        Properties settings = new Properties();
        settings.put(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, UUID.randomUUID().toString());
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        List<String> heard = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(Topic.VERIFICATION.topicName()));
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (record.key().equals(trainee.key().value())) {
                        record.headers()
                                .forEach(header -> heard.add(new String(header.value(), StandardCharsets.UTF_8)));
                        heard.add(record.key() + record.value());
                    }
                });
                return heard.stream().anyMatch(event -> event.contains("ACCEPTED"));
            });
        }
        return String.join("\n", heard);
    }

    static {
        try {
            Files.createDirectories(LOG.getParent());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
