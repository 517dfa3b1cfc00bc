package io.github.otpgate.local.lms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.otpgate.local.LocalStack;
import io.github.otpgate.local.RunningStack;
import io.github.otpgate.local.client.Answer;
import io.github.otpgate.local.client.LmsClient;
import io.github.otpgate.local.client.SampleDevice;
import io.github.otpgate.local.client.SampleTrainee;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The backend of the sample LMS on the real services. */
@ExtendWith(RunningStack.class)
class SampleLmsIT {

    private static final Map<String, String> ENROLMENT = Map.of("step", "enrolment");

    private LocalStack stack;
    private Browser page;
    private SampleTrainee trainee;

    @BeforeEach
    void newcomerConsents(LocalStack running) throws Exception {
        stack = running;
        page = new Browser(stack.lmsUrl(), origin());
        page.done("api/sign-in", Map.of());
        JsonNode state = page.done("api/consent", Map.of()).path("trainee");
        trainee = new SampleTrainee(
                new LmsClient(stack.url()),
                "edulife",
                state.path("name").asText(),
                state.path("phone").asText());
    }

    @Test
    void stepIsOpenedByWhatOtpgateSaysAndByNothingElse() throws Exception {
        SampleDevice device = trainee.register(trainee.enrolmentTicket(), false);
        JsonNode code = page.done("api/code-page", ENROLMENT);
        Map<String, String> ticket = Map.of("ticketId", code.path("ticketId").asText());

        assertThat(page.done("api/confirm", ticket).path("opened").asBoolean())
                .as("forged")
                .isFalse();
        assertThat(accredit(code, device.wrongCodes(1).get(0)).text("code")).isEqualTo("AP001");
        assertThat(page.done("api/confirm", ticket).path("opened").asBoolean())
                .as("wrong code")
                .isFalse();
        assertThat(Browser.json(page.get("api/state")).path("enrolled").asBoolean())
                .isFalse();

        assertThat(accredit(code, device.unusedCode()).text("code")).isEqualTo("200");
        assertThat(page.done("api/confirm", ticket).path("opened").asBoolean()).isTrue();
        assertThat(Browser.json(page.get("api/state")).path("enrolled").asBoolean())
                .isTrue();
        assertThat(page.post("api/confirm", ticket).statusCode()).as("once").isEqualTo(409);
    }

    @Test
    void oneTraineesVerificationOpensNothingForAnother() throws Exception {
        SampleDevice device = trainee.register(trainee.enrolmentTicket(), false);
        JsonNode code = page.done("api/code-page", ENROLMENT);
        accredit(code, device.unusedCode());

        Browser other = new Browser(stack.lmsUrl(), origin());
        other.done("api/sign-in", Map.of());
        other.done("api/consent", Map.of());

        assertThat(other.post(
                                "api/confirm",
                                Map.of("ticketId", code.path("ticketId").asText()))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void lockIsLiftedByThePageItselfOnceTheBackendHasReported() throws Exception {
        SampleDevice device = trainee.register(trainee.enrolmentTicket(), false);
        JsonNode code = page.done("api/code-page", ENROLMENT);
        device.wrongCodes(5).forEach(wrong -> accredit(code, wrong));
        assertThat(accredit(code, device.unusedCode()).text("code")).isEqualTo("AP009");

        JsonNode failed = page.done("api/phone-verification", phone(false));
        assertThat(failed.path("result").asText()).isEqualTo("FAILED");
        JsonNode reported = page.done("api/phone-verification", phone(true));
        assertThat(reported.path("result").asText()).isEqualTo("REPORTED");

        Map<String, String> form = form(code);
        reported.path("fields")
                .fields()
                .forEachRemaining(
                        field -> form.put(field.getKey(), field.getValue().asText()));
        assertThat(send("/api/v2/user_reset", "http://localhost:1", form).text("code"))
                .as("foreign page")
                .isEqualTo("WE003");
        assertThat(send("/api/v2/user_reset", origin(), form).text("code")).isEqualTo("200");
        assertThat(accredit(code, device.unusedCode()).text("code")).isEqualTo("200");
    }

    @Test
    void phoneVerificationStandsForTheCodeWhileNothingIsLocked() throws Exception {
        assertThat(page.done("api/phone-verification", phone(true))
                        .path("result")
                        .asText())
                .isEqualTo("SUBSTITUTE");
        assertThat(Browser.json(page.get("api/state")).path("enrolled").asBoolean())
                .isTrue();
    }

    @Test
    void whatIsShownOfTheExchangeHasNoNameNumberOrToken() throws Exception {
        String url = page.done("api/device-link", Map.of()).path("url").asText();
        trainee.register(url.substring(url.indexOf("#t=") + 3), false);
        JsonNode code = page.done("api/code-page", ENROLMENT);

        String shown = page.get("api/exchanges").body();

        assertThat(shown).contains("/api/v3/enrolment-tickets", "/api/v3/page-tickets");
        assertThat(shown)
                .doesNotContain(
                        code.path("ticket").asText(),
                        url.substring(url.indexOf("#t=") + 3),
                        code.path("trainee").path("name").asText(),
                        code.path("trainee").path("phone").asText());
    }

    @Test
    void foreignPagesSignedOutOnesAndBadCallsAreRefused() throws Exception {
        assertThat(new Browser(stack.lmsUrl(), "http://evil.example")
                        .post("api/sign-in", Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(new Browser(stack.lmsUrl(), null)
                        .post("api/sign-in", Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(new Browser(stack.lmsUrl(), origin())
                        .post("api/consent", Map.of())
                        .statusCode())
                .isEqualTo(401);
        assertThat(page.post("api/begin", Map.of("step", "session-2")).statusCode())
                .isEqualTo(409);
        assertThat(page.post("api/begin", Map.of("step", "nothing")).statusCode())
                .isEqualTo(400);
        assertThat(page.post("api/code-page", Map.of("step", "exam")).statusCode())
                .isEqualTo(409);
        assertThat(page.post("api/sign-in", Map.of("userId", "nobody")).statusCode())
                .isEqualTo(404);
    }

    private Answer accredit(JsonNode code, String digits) {
        Map<String, String> form = form(code);
        JsonNode purpose = code.path("purpose");
        form.put("OTPNO", digits);
        form.put("SESSIONID", code.path("ticket").asText());
        form.put("EVAL_CD", purpose.path("evalCode").asText());
        form.put("EVAL_TYPE", purpose.path("evalType").asText());
        form.put("CLASS_TME", purpose.path("classTime").asText());
        form.put("COURSE_AGENT_PK", purpose.path("course").asText());
        form.put("CLASS_AGENT_PK", purpose.path("class").asText());
        return send("/api/v2/otp_accredit", origin(), form);
    }

    private static Map<String, String> form(JsonNode code) {
        JsonNode trainee = code.path("trainee");
        return new HashMap<>(Map.of(
                "USER_NM", trainee.path("name").asText(),
                "USER_TEL", trainee.path("phone").asText(),
                "AGTID", code.path("institution").asText(),
                "USRID", trainee.path("userId").asText()));
    }

    private Answer send(String path, String origin, Map<String, String> form) {
        return new LmsClient(stack.url()).formFrom(origin, path, form);
    }

    private static Map<String, Object> phone(boolean verified) {
        return Map.of("step", "enrolment", "verified", verified, "pageResets", true);
    }

    private String origin() {
        return stack.lmsUrl().replace("/lms/", "");
    }
}
