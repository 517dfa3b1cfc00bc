package io.github.otpgate.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import io.github.otpgate.local.LocalStack;
import io.github.otpgate.local.client.SampleTrainee;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@BrowserTest
class WidgetInputIT {

    private final List<Request> questions = new ArrayList<>();
    private BrowserContext profile;
    private String ticket;
    private String code;

    @BeforeEach
    void prepare(LocalStack stack, Browsers browsers, CoursePages lms) {
        profile = browsers.profile(Screen.DESKTOP);
        profile.onRequest(request -> {
            if (request.url().endsWith("/verifications") && request.method().equals("POST")) {
                questions.add(request);
            }
        });
        SampleTrainee trainee = Institutions.trainee(stack);
        code = trainee.register(trainee.enrolmentTicket(), false).unusedCode();
        ticket = trainee.pageTicket(lms.origin()).text("ticket");
    }

    @AfterEach
    void close() {
        profile.close();
    }

    @Test
    void takesAPastedCodeWithASpaceInIt(CoursePages lms) {
        CodeField field = CodeField.open(profile, lms, ticket);
        profile.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        field.page()
                .evaluate(
                        "text => navigator.clipboard.writeText(text)",
                        " " + code.substring(0, 3) + " " + code.substring(3) + "\n");

        field.input().focus();
        field.page().keyboard().press("ControlOrMeta+V");
        assertThat(field.input()).hasValue(code);
        field.page().keyboard().press("Enter");

        assertThat(field.panel()).containsText("인증되었습니다");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u202D%s\u202C", "인증번호 %s", "[Web발신]\n인증번호 [%s]를 3분 안에 입력해 주세요.", "\u200B%s\uFEFF", "1회용 %s."})
    void readsACodeOutOfWhatIsPasted(String text, CoursePages lms) {
        CodeField field = CodeField.open(profile, lms, ticket);

        field.input().fill(text.formatted(code));
        assertThat(field.input()).hasValue(code);
        field.submit().click();

        assertThat(field.panel()).containsText("인증되었습니다");
        assertThat(questions.get(0).postData()).contains("\"code\":\"" + code + "\"");
    }

    @Test
    void readsACodeInTwoGroups(CoursePages lms) {
        CodeField field = CodeField.open(profile, lms, ticket);
        String groups = code.substring(0, 3) + "%s" + code.substring(3);

        for (String gap : new String[] {" ", "-"}) {
            field.input().fill("");
            field.input().fill("인증번호 " + groups.formatted(gap));
            assertThat(field.input()).hasValue(code);
        }
    }

    @Test
    void sendsDigitsOfAnyScriptAsAsciiOnes(CoursePages lms) {
        CodeField field = CodeField.open(profile, lms, ticket);
        List<Integer> zeros = IntStream.rangeClosed('0', Character.MAX_CODE_POINT)
                .filter(c -> Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER && Character.digit(c, 10) == 0)
                .boxed()
                .toList();

        assertThat(zeros).hasSizeGreaterThan(50).allSatisfy(zero -> {
            field.input().fill("");
            field.input().fill(inScript(zero, "190827"));
            assertThat(field.input().inputValue()).as("U+%04X", zero).isEqualTo("190827");
        });
        field.input().fill(inScript('０', code));
        field.submit().click();
        assertThat(field.panel()).containsText("인증되었습니다");
        assertThat(questions.get(0).postData()).contains("\"code\":\"" + code + "\"");
    }

    @Test
    void overlooksEveryCharacterThatNobodySees(CoursePages lms) {
        CodeField field = CodeField.open(profile, lms, ticket);
        List<String> unseen = IntStream.rangeClosed(' ', Character.MAX_CODE_POINT)
                .filter(c -> Character.getType(c) == Character.FORMAT || Character.isSpaceChar(c))
                .mapToObj(Character::toString)
                .toList();

        assertThat(unseen).hasSizeGreaterThan(150).allSatisfy(each -> {
            field.input().fill("");
            field.input().fill(each + "190" + each + "827" + each);
            assertThat(field.input().inputValue())
                    .as("U+%04X", each.codePointAt(0))
                    .isEqualTo("190827");
        });
    }

    private static String inScript(int zero, String digits) {
        return digits.chars()
                .mapToObj(digit -> Character.toString(zero + digit - '0'))
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345a", "1234567", "①②③④⑤⑥", "12-345", "010-1234-5678", "123456 아니면 654321"})
    void letsNothingInThatIsNoPartOfACode(String text, CoursePages lms) {
        CodeField field = CodeField.open(profile, lms, ticket);

        field.input().fill("12");
        field.input().fill(text);

        assertThat(field.input()).hasValue("12");
        assertThat(field.message()).containsText("숫자 6자리만");
        assertThat(field.input()).hasAttribute("aria-invalid", "true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345"})
    void sendsNoPartOfACode(String text, CoursePages lms) {
        CodeField field = CodeField.open(profile, lms, ticket);

        field.enter(text);

        assertThat(field.message()).containsText("6자리를 모두");
        assertThat(field.input()).isFocused();
        assertThat(questions).isEmpty();
    }

    @Test
    void asksBrowsersForTheRightKeysAndCodes(CoursePages lms) {
        CodeField plain = CodeField.open(profile, lms, ticket);
        CodeField padded = CodeField.open(profile, lms, ticket, "keypad", "");

        assertThat(plain.input()).hasAttribute("autocomplete", "one-time-code");
        assertThat(plain.input()).hasAttribute("inputmode", "numeric");
        assertThat(plain.input()).hasAccessibleName("인증번호 6자리");
        assertThat(padded.input()).hasAttribute("inputmode", "none");
    }

    @Test
    void sendsACodeOnceHoweverOftenItIsSubmitted(CoursePages lms) {
        CodeField field = CodeField.open(profile, lms, ticket);

        field.input().fill(code);
        field.input().evaluate("input => { for (let i = 0; i < 3; i++) input.form.requestSubmit(); }");

        assertThat(field.panel()).containsText("인증되었습니다");
        assertThat(questions).hasSize(1);
    }

    @Test
    void saysWhatTheCodeIsForAndNothingAboutWhoTheTraineeIs(CoursePages lms) {
        CodeField field = CodeField.open(
                profile,
                lms,
                ticket,
                "user-id",
                "user001",
                "eval-code",
                "01",
                "eval-type",
                "진도",
                "class-time",
                "08",
                "course",
                "HLB100",
                "class",
                "HLB100,3");

        field.enter(code);

        assertThat(field.panel()).containsText("인증되었습니다");
        assertThat(questions.get(0).postData())
                .contains("\"userId\":\"user001\"", "\"evalCode\":\"01\"", "\"class\":\"HLB100,3\"")
                .doesNotContain("trainee", "홍길동");
    }

    @Test
    void canBeUsedByKeyboardAlone(CoursePages lms) {
        CodeField field = CodeField.open(profile, lms, ticket);

        field.page().keyboard().press("Tab");
        assertThat(field.input()).isFocused();
        field.page().keyboard().type(code);
        field.page().keyboard().press("Tab");
        assertThat(field.submit()).isFocused();
        field.page().keyboard().press("Space");

        assertThat(field.panel()).isFocused();
        assertThat(field.panel()).containsText("인증되었습니다");
    }

    @Test
    void hasAShuffledNumberPadForMouseAndKeyboard(CoursePages lms) {
        CodeField field = CodeField.open(profile, lms, ticket, "keypad", "");
        Locator keys = field.page().locator("otp-verify .keypad button:not(.quiet)");
        assertThat(keys.allTextContents()).containsExactlyInAnyOrder("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");

        field.button("9").click();
        field.button("한 자리 지우기").click();
        field.button(code.substring(0, 1)).focus();
        field.page().keyboard().press("Enter");
        for (String digit : code.substring(1).split("")) {
            field.button(digit).click();
        }
        field.button("0").click();
        assertThat(field.input()).hasValue(code);
        field.button("모두 지우기").click();
        assertThat(field.input()).hasValue("");
        code.chars().forEach(digit -> field.button(Character.toString(digit)).click());
        field.submit().click();

        assertThat(field.panel()).containsText("인증되었습니다");
    }

    @Test
    void numberPadIsAnotherEachTime(CoursePages lms) {
        Set<List<String>> orders = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            CodeField field = CodeField.open(profile, lms, ticket, "keypad", "");
            orders.add(field.page().locator("otp-verify .keypad button").allTextContents());
        }

        assertThat(orders).hasSizeGreaterThan(1);
    }
}
