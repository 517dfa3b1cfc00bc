package io.github.otpgate.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;
import io.github.otpgate.local.LocalStack;
import io.github.otpgate.local.client.SampleTrainee;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The network fails where the browser meets it; what still gets through meets the real services. */
@BrowserTest
class WidgetOutagesIT {

    private static final String VERIFICATIONS = "**/api/v3/verifications";
    private static final String EVERYTHING_OF_OTPGATE = "**/{api,widget}/**";

    private BrowserContext profile;
    private SampleTrainee trainee;
    private String code;
    private CodeField field;

    @BeforeEach
    void openPage(LocalStack stack, Browsers browsers, CoursePages lms) {
        profile = browsers.profile(Screen.DESKTOP);
        trainee = Institutions.trainee(stack);
        code = trainee.register(trainee.enrolmentTicket(), false).unusedCode();
        field = CodeField.open(profile, lms, trainee.pageTicket(lms.origin()).text("ticket"));
    }

    @AfterEach
    void close() {
        profile.close();
    }

    @Test
    void sendsTheSameRequestOnceMoreIfNoAnswerComes() {
        List<String> keys = new ArrayList<>();
        profile.route(VERIFICATIONS, route -> {
            if (isQuestion(route)) {
                keys.add(route.request().headerValue("idempotency-key"));
            }
            if (keys.size() == 1) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });

        field.enter(code);

        assertThat(field.panel()).containsText("인증되었습니다");
        assertThat(keys).hasSize(2).doesNotContainNull();
        assertThat(keys.get(0)).isEqualTo(keys.get(1));
    }

    @Test
    void offersPhoneVerificationAndAnotherTryIfOtpgateCannotBeReached() {
        List<String> keys = new ArrayList<>();
        profile.route(EVERYTHING_OF_OTPGATE, route -> {
            if (isQuestion(route)) {
                keys.add(route.request().headerValue("idempotency-key"));
            }
            route.abort();
        });

        field.enter(code);

        assertThat(field.panel()).containsText("OTP 서버에 연결할 수 없습니다");
        assertThat(field.told()).containsExactly(Map.of("type", "otp-unavailable", "reason", "network"));
        field.button("휴대폰 본인인증").click();
        assertThat(field.told()).last().isEqualTo(Map.of("type", "otp-phone-verification"));
        field.button("다시 시도").click();
        profile.unroute(EVERYTHING_OF_OTPGATE);
        profile.onRequest(request -> {
            if (request.method().equals("POST")) {
                keys.add(request.headerValue("idempotency-key"));
            }
        });
        field.enter(code);
        assertThat(field.panel()).containsText("인증되었습니다");
        assertThat(keys).hasSize(3).containsOnly(keys.get(0));
    }

    @Test
    void givesUpAfterTenSecondsWithoutAnAnswer() {
        AtomicInteger questions = new AtomicInteger();
        profile.route(VERIFICATIONS, route -> {
            if (isQuestion(route)) {
                questions.incrementAndGet();
            } else {
                route.resume();
            }
        });
        long start = System.nanoTime();

        field.enter(code);

        assertThat(field.panel()).containsText("응답이 늦어지고 있습니다");
        assertThat(System.nanoTime() - start).isGreaterThan(9_500_000_000L);
        assertThat(questions).hasValue(1);
        assertThat(field.told()).containsExactly(Map.of("type", "otp-unavailable", "reason", "timeout"));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 503})
    void believesNothingThatIsNoVerdict(int status) {
        profile.route(VERIFICATIONS, route -> {
            if (isQuestion(route)) {
                route.fulfill(new Route.FulfillOptions()
                        .setStatus(status)
                        .setHeaders(Map.of("Access-Control-Allow-Origin", "*"))
                        .setBody("<html>a proxy's own page</html>"));
            } else {
                route.resume();
            }
        });

        field.enter(code);

        assertThat(field.panel()).containsText("지금은 OTP를 사용할 수 없습니다");
        assertThat(field.told()).containsExactly(Map.of("type", "otp-unavailable", "reason", "service"));
    }

    /** Playwright adds CORS headers where there are none; those of another origin are as good as none. */
    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503})
    void doesNotTakeAProxysErrorWithoutCorsHeadersForARefusedPage(int status) {
        profile.route(
                VERIFICATIONS,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(status)
                        .setHeaders(Map.of("Access-Control-Allow-Origin", "https://nobody.example"))
                        .setBody("<html>a proxy's own page</html>")));

        field.enter(code);

        assertThat(field.panel()).containsText("지금은 OTP를 사용할 수 없습니다");
        assertThat(field.told()).containsExactly(Map.of("type", "otp-unavailable", "reason", "service"));
        profile.unroute(VERIFICATIONS);
        field.button("다시 시도").click();
        field.enter(code);
        assertThat(field.panel()).containsText("인증되었습니다");
    }

    @Test
    void doesNotTakeAProxyThatAnswersEverythingItselfForARefusedPage() {
        profile.route(
                EVERYTHING_OF_OTPGATE,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(429)
                        .setHeaders(Map.of("Access-Control-Allow-Origin", "https://nobody.example"))));

        field.enter(code);

        assertThat(field.panel()).containsText("지금은 OTP를 사용할 수 없습니다");
        assertThat(field.told()).containsExactly(Map.of("type", "otp-unavailable", "reason", "service"));
        assertThat(field.button("다시 시도")).isVisible();
    }

    @Test
    void keepsTheFieldWhenAProxyAsksForPatience() {
        profile.route(
                VERIFICATIONS,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(429)
                        .setHeaders(Map.of("Access-Control-Allow-Origin", "*", "Access-Control-Allow-Headers", "*"))));

        field.enter(code);

        assertThat(field.message()).containsText("요청이 너무 많습니다");
        assertThat(field.told()).isEmpty();
        profile.unroute(VERIFICATIONS);
        field.enter(code);
        assertThat(field.panel()).containsText("인증되었습니다");
    }

    private static boolean isQuestion(Route route) {
        return route.request().method().equals("POST");
    }
}
