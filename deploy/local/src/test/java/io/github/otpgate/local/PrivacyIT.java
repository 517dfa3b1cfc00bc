package io.github.otpgate.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.otpgate.local.client.Answer;
import io.github.otpgate.local.client.LmsClient;
import io.github.otpgate.local.client.SampleDevice;
import io.github.otpgate.local.client.SampleTrainee;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** No name, phone number, code, secret or token stays behind in any log line, table, event, metric, span or in Redis. */
@ExtendWith(RunningStack.class)
class PrivacyIT {

    private static final String NAME = "선우독고";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    /** What a caller's proxies, browser and tracing may say besides. */
    private static final Map<String, String> TOLD_BY_THE_CALLER = Map.of(
            "X-Forwarded-For", "198.51.100.23",
            "User-Agent", "BrowserOfTheTrainee/5.0",
            "tracestate", "lms=state-of-the-caller",
            "baggage", "lms=baggage-of-the-caller");

    @Test
    void nothingPersonalAndNothingSecretIsLeftBehind(LocalStack stack, SpanCollector spans) throws Exception {
        String phone = RunningStack.newPhone();
        SampleTrainee trainee = new SampleTrainee(new LmsClient(stack.url()), "edulife", NAME, phone);
        Map<String, Pattern> hidden = new LinkedHashMap<>();
        spellings(NAME).forEach(spelling -> hidden.put("name " + spelling, Pattern.compile(Pattern.quote(spelling))));
        spellings(phone).forEach(spelling -> hidden.put("phone " + spelling, Pattern.compile(Pattern.quote(spelling))));

        Journey journey = new Journey(trainee, stack.url()).walk();
        journey.codes.forEach(code ->
                hidden.put("code " + code, Pattern.compile("(?<![0-9A-Za-z._+/-])" + code + "(?![0-9A-Za-z_+/=-])")));
        journey.secrets.forEach(secret -> hidden.put("secret " + secret, Pattern.compile(Pattern.quote(secret))));
        journey.tokens.add(trainee.institutionToken());
        journey.tokens.forEach(token -> hidden.put("token " + token, Pattern.compile(Pattern.quote(signature(token)))));

        TOLD_BY_THE_CALLER.forEach((header, text) ->
                hidden.put(header, Pattern.compile(Pattern.quote(text.substring(text.indexOf('=') + 1)))));

        await().untilAsserted(() -> assertThat(spans.text())
                .contains("/api/v2/otp_accredit", "/api/v3/verifications", "/internal/v1/attempts"));
        Map<String, String> traces = new Traces(stack).all();
        traces.put("spans", spans.text());

        assertThat(traces).isNotEmpty().allSatisfy((place, text) -> assertThat(hidden)
                .allSatisfy((what, pattern) -> assertThat(pattern.matcher(text).find())
                        .as("%s in %s", what, place)
                        .isFalse()));
        assertThat(traces.get("topic otp.verification"))
                .as("the caller's place in its trace")
                .contains(TRACE);
        assertThat(traces.get("topic otp.lockout")).contains(TRACE);
        assertThat(traces.keySet())
                .anyMatch(place -> place.startsWith("log verification-service"))
                .anyMatch(place -> place.contains("verification_attempt"))
                .contains(
                        "topic otp.device", "topic otp.verification", "topic otp.lockout", "topic otp.reset", "redis");
    }

    /** What a careless line might turn the value into. */
    private static List<String> spellings(String value) {
        List<String> spellings = new ArrayList<>(List.of(
                value,
                Normalizer.normalize(value, Normalizer.Form.NFD),
                URLEncoder.encode(value, StandardCharsets.UTF_8),
                HexFormat.of().formatHex(value.getBytes(StandardCharsets.UTF_8)),
                new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)));
        if (value.startsWith("010")) {
            String digits = value.replace("-", "");
            spellings.addAll(List.of(digits, digits.substring(1), "+82" + digits.substring(1)));
        }
        return spellings.stream().distinct().toList();
    }

    private static String signature(String token) {
        return token.substring(token.lastIndexOf('.') + 1);
    }

    /** Everything that a trainee can go through, with all that must not be found afterwards. */
    private static final class Journey {

        private final SampleTrainee trainee;
        private final String origin;
        private final List<String> codes = new ArrayList<>();
        private final List<String> secrets = new ArrayList<>();
        private final List<String> tokens = new ArrayList<>();

        private Journey(SampleTrainee trainee, String origin) {
            this.trainee = trainee;
            this.origin = origin;
        }

        private Journey walk() {
            SampleDevice device = register(trainee.enrolmentTicket(), false);
            String pageTicket = trainee.pageTicket(origin).text("ticket");
            tokens.add(pageTicket);
            expect(200, trainee.verify(used(device.unusedCode()), headers()));
            expect(200, trainee.accreditFrom(origin, pageTicket, used(device.unusedCode())));
            expect(409, trainee.verify(device.usedCode()));
            expect(400, trainee.verify(" " + device.usedCode()));
            for (String wrong : device.wrongCodes(5)) {
                trainee.verify(used(wrong));
            }
            expect(423, trainee.verify(used(device.unusedCode())));
            trainee.userReset("F");
            assertThat(trainee.userReset("T").text("code")).isEqualTo("200");
            register(trainee.provenEnrolmentTicket(), true);
            return this;
        }

        private static String[] headers() {
            List<String> headers = new ArrayList<>(List.of("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01"));
            TOLD_BY_THE_CALLER.forEach((header, text) -> headers.addAll(List.of(header, text)));
            return headers.toArray(String[]::new);
        }

        private SampleDevice register(String ticket, boolean replace) {
            tokens.add(ticket);
            SampleDevice device = trainee.register(ticket, replace);
            used(device.shownCode());
            secrets.add(device.secret());
            byte[] bytes = new Base32().decode(device.secret());
            secrets.add(HexFormat.of().formatHex(bytes));
            secrets.add(Base64.getEncoder().withoutPadding().encodeToString(bytes));
            secrets.add(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
            return device;
        }

        private String used(String code) {
            codes.add(code);
            return code;
        }

        private static void expect(int status, Answer answer) {
            assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        }
    }
}
