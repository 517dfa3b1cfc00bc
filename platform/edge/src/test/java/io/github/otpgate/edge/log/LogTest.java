package io.github.otpgate.edge.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.logging.Level;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;

class LogTest {

    private final JsonLine formatter = new JsonLine("verification-service");

    @Test
    void recordIsOneLineWithServiceAndTrace() throws Exception {
        ExtLogRecord entry = new ExtLogRecord(Level.INFO, "two\nlines \"quoted\"", LogTest.class.getName());
        entry.setLoggerName("io.github.otpgate.x");
        entry.putMdc("traceId", "0af7651916cd43dd8448eb211c80319c");
        entry.putMdc("spanId", "b7ad6b7169203331");

        String line = formatter.format(entry);

        JsonNode json = new ObjectMapper().readTree(line);
        assertThat(line.strip()).doesNotContain("\n");
        assertThat(json.path("message").asText()).isEqualTo("two\nlines \"quoted\"");
        assertThat(json.path("service").asText()).isEqualTo("verification-service");
        assertThat(json.path("logger").asText()).isEqualTo("io.github.otpgate.x");
        assertThat(json.path("traceId").asText()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
        assertThat(json.path("spanId").asText()).isEqualTo("b7ad6b7169203331");
        assertThat(json.path("timestamp").asText()).isNotBlank();
    }

    @Test
    void failureStandsInTheSameLine() throws Exception {
        ExtLogRecord entry = new ExtLogRecord(Level.SEVERE, "failed", LogTest.class.getName());
        entry.setThrown(new IllegalStateException("why"));

        String line = formatter.format(entry);

        assertThat(line.strip()).doesNotContain("\n");
        assertThat(new ObjectMapper().readTree(line).path("stackTrace").asText())
                .contains("IllegalStateException: why")
                .contains("at io.github.otpgate.edge.log.LogTest");
    }

    @Test
    void quotingFailureKeepsItsClassAndStackButNotItsMessage() {
        Throwable quiet = QuietThrowable.of(new IllegalStateException("wrapper quotes 홍길동", parseFailure()));

        assertThat(quiet).hasToString("java.lang.IllegalStateException");
        assertThat(quiet.getCause()).hasToString("java.time.format.DateTimeParseException");
        assertThat(quiet.getCause().getStackTrace()).isNotEmpty();
    }

    @Test
    void otherFailuresKeepTheirMessage() {
        assertThat(QuietThrowable.of(new IllegalStateException("why")))
                .hasToString("java.lang.IllegalStateException: why");
    }

    private static DateTimeParseException parseFailure() {
        try {
            LocalDate.parse("홍길동");
            throw new AssertionError("a name is no date");
        } catch (DateTimeParseException expected) {
            return expected;
        }
    }
}
