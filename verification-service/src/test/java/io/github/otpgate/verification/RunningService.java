package io.github.otpgate.verification;

import static io.restassured.RestAssured.given;

import io.github.otpgate.testkit.KafkaResource;
import io.github.otpgate.testkit.MutableClock;
import io.github.otpgate.testkit.PostgresResource;
import io.github.otpgate.testkit.SecretsResource;
import io.github.otpgate.testkit.TestTokens;
import io.github.otpgate.verification.TestTrainee.TestDevice;
import io.github.otpgate.verification.application.DeviceProjection;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;

/** The service on real PostgreSQL and Kafka; lockout-service is played by {@link FakeLockout}. */
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(
        value = SecretsResource.class,
        initArgs = @ResourceArg(name = SecretsResource.SERVICE, value = "verification-service"))
@WithTestResource(SmallInstitutionResource.class)
public abstract class RunningService {

    protected static final String ORIGIN = "http://lms.edulife.example";
    protected static final Map<String, String> PURPOSE =
            Map.of("evalCode", "01", "evalType", "진도", "classTime", "08", "course", "HLB100", "class", "HLB100,3");

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** The clock goes on a little with every request, so that attempts have an order. */
    private static final Duration TICK = Duration.ofMillis(1);

    protected final TestTrainee trainee = TestTrainee.somebody();

    @Inject
    protected FakeLockout lockout;

    @Inject
    protected MutableClock clock;

    @Inject
    protected DataSource database;

    @Inject
    DeviceProjection devices;

    @BeforeEach
    void beginAnew() {
        lockout.reset();
        clock.reset();
    }

    /** The trainee's device, known to the service. */
    protected TestDevice registered() {
        return heardOf(trainee.device(1));
    }

    /** A device, known to the service. */
    protected TestDevice heardOf(TestDevice device) {
        devices.activate(device.event()).await().atMost(PATIENCE);
        return device;
    }

    protected RequestSpecification lms() {
        return bearer(TestTokens.institution("edulife", TestTokens.LMS));
    }

    protected static RequestSpecification bearer(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    /** A body of generation 3 for this code. */
    protected Map<String, Object> verification(String code) {
        Map<String, Object> body = new HashMap<>();
        body.put("trainee", trainee.body());
        body.put("code", code);
        body.put("purpose", PURPOSE);
        return body;
    }

    protected Response verify(String code) {
        return post(lms(), "/api/v3/verifications", verification(code));
    }

    protected Response post(RequestSpecification caller, String path, Object body) {
        Response answer = caller.contentType("application/json").body(body).post(path);
        clock.advance(TICK);
        return answer;
    }

    /** The fields of generation 2 for this code. */
    protected Map<String, String> fields(String code) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("USER_NM", trainee.name());
        fields.put("USER_TEL", trainee.phone());
        fields.put("OTPNO", code);
        fields.put("AGTID", "edulife");
        fields.put("USRID", "user001");
        fields.put("SESSIONID", "");
        fields.put("EXIP", "203.0.113.7");
        fields.put("COURSE_AGENT_PK", "HLB100");
        fields.put("CLASS_AGENT_PK", "HLB100,3");
        fields.put("EVAL_CD", "01");
        fields.put("EVAL_TYPE", "진도");
        fields.put("CLASS_TME", "08");
        fields.put("USRDT", "2022-07-18 15:34:00");
        return fields;
    }

    protected static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    protected Response accredit(RequestSpecification caller, String body) {
        return send(caller, "application/x-www-form-urlencoded; charset=UTF-8", body);
    }

    /** Posts this text as it is, whatever its type is said to be. */
    protected Response send(RequestSpecification caller, String type, String body) {
        Response answer = caller.config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs(type, ContentType.TEXT)))
                .contentType(type)
                .body(body)
                .post("/api/v2/otp_accredit");
        clock.advance(TICK);
        return answer;
    }

    /** What the rows of this query hold, column by column. */
    protected List<List<Object>> rows(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<List<Object>> rows = new ArrayList<>();
            while (result.next()) {
                List<Object> row = new ArrayList<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.add(result.getObject(column));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    protected void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Outcomes of the trainee's recorded attempts, oldest first. */
    protected List<Object> outcomes() {
        return rows("SELECT outcome FROM verification_attempt WHERE trainee_key = '" + trainee.key()
                        + "' ORDER BY occurred_at, verification_id")
                .stream()
                .map(row -> row.get(0))
                .toList();
    }
}
