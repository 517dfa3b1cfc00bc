package io.github.otpgate.edge.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.otpgate.contracts.wire.ResultCode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTest {

    private final ProblemTexts texts = new ProblemTexts();
    private final ProblemRenderer renderer = new ProblemRenderer(texts, new ObjectMapper());

    @Test
    void membersStandInTheirOrder() {
        Problem problem = Problem.of("code-mismatch", 422)
                .code(ResultCode.CODE_MISMATCH)
                .with("remainingAttempts", 3)
                .errors(List.of(new FieldError("code", "six digits")));

        assertThat(render(problem, Language.ENGLISH))
                .isEqualTo("{\"type\":\"urn:otpgate:problem:code-mismatch\",\"title\":\"The code does not match.\","
                        + "\"status\":422,\"detail\":\"3 attempts remain.\",\"code\":\"AP001\","
                        + "\"errors\":[{\"field\":\"code\",\"expected\":\"six digits\"}],\"remainingAttempts\":3}");
    }

    @Test
    void changingAProblemLeavesTheFormerAsItWas() {
        Problem former = Problem.forbidden();

        former.with("more", 1).code(ResultCode.BAD_HEADER);

        assertThat(former.members()).isEmpty();
        assertThat(former.code()).isEmpty();
    }

    @Test
    void extensionMemberNeverReplacesAStandardOne() {
        assertThat(render(Problem.forbidden().with("status", 200), Language.KOREAN))
                .contains("\"status\":403")
                .doesNotContain("200");
    }

    @Test
    void servicesTextComesBeforeTheEdges() {
        assertThat(render(Problem.forbidden(), Language.KOREAN)).contains("이 서비스에는 권한이 없습니다.");
        assertThat(render(Problem.forbidden(), Language.ENGLISH)).contains("Not permitted.");
    }

    @Test
    void slugStandsInForAMissingTitle() {
        assertThat(render(Problem.of("no-text", 409), Language.KOREAN))
                .contains("\"title\":\"no-text\"")
                .doesNotContain("detail");
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "1000,1", "1001,2", "59999,60"})
    void retryAfterIsWholeSecondsRoundedUpAndNeverNone(long millis, long seconds) {
        assertThat(Problem.tooManyRequests(Duration.ofMillis(millis)).retryAfterSeconds())
                .hasValue(seconds);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyStatusHasItsTexts(Language language) {
        for (int status : new int[] {400, 401, 403, 404, 405, 406, 413, 415, 429, 500, 503}) {
            String slug = Problem.ofStatus(status).slug();

            assertThat(texts.find(slug + ".title", language)).as(slug).isPresent();
            assertThat(texts.find(slug + ".detail", language)).as(slug).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {402, 418, 501, 599})
    void statusWithoutASlugOfItsOwnHasAGeneralOne(int status) {
        assertThat(Problem.ofStatus(status).slug()).isEqualTo(status < 500 ? "invalid-request" : "internal-error");
    }

    private String render(Problem problem, Language language) {
        return new String(renderer.render(problem, language), StandardCharsets.UTF_8);
    }
}
