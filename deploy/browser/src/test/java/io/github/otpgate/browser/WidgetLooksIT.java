package io.github.otpgate.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import io.github.otpgate.local.LocalStack;
import io.github.otpgate.local.client.SampleDevice;
import io.github.otpgate.local.client.SampleTrainee;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state on every kind of screen: nothing for axe to find, and a picture to look at. */
@BrowserTest
class WidgetLooksIT {

    private SampleTrainee trainee;
    private SampleDevice device;
    private Browsers browsers;
    private CoursePages lms;
    private BrowserContext profile;

    @BeforeEach
    void register(LocalStack stack, Browsers shared, CoursePages pages) {
        browsers = shared;
        lms = pages;
        trainee = Institutions.trainee(stack);
        device = trainee.register(trainee.enrolmentTicket(), false);
    }

    @AfterEach
    void close() {
        profile.close();
    }

    static Stream<Screen> screens() {
        return Stream.of(Screen.PHONE, Screen.NARROW, Screen.DESKTOP)
                .flatMap(screen -> Stream.of(screen, screen.english()))
                .flatMap(screen -> Stream.of(screen, screen.dark()));
    }

    @ParameterizedTest
    @MethodSource("screens")
    void isForEverybodyWhileACodeIsEntered(Screen screen) {
        CodeField field = open(screen);
        look(field, screen, "widget-empty");
        field.input().fill("048004");
        look(field, screen, "widget-entered");
        field.enter(device.wrongCodes(1).get(0));
        assertThat(field.message()).containsText("4");
        look(field, screen, "widget-mismatch");
        CodeField padded = open(screen, "keypad", "");
        padded.button("7").click();
        look(padded, screen, "widget-keypad");
    }

    @ParameterizedTest
    @MethodSource("screens")
    void isForEverybodyOnceItIsOver(Screen screen) {
        CodeField field = open(screen);
        field.enter(device.unusedCode());
        look(over(field), screen, "widget-accepted");
        List<String> wrong = device.wrongCodes(5);
        CodeField locked = open(screen);
        for (String code : wrong) {
            assertThat(locked.input()).hasValue("");
            locked.enter(code);
        }
        look(over(locked), screen, "widget-locked");
        CodeField away = open(screen);
        profile.route("**/{api,widget}/**", route -> route.abort());
        away.enter(wrong.get(0));
        look(over(away), screen, "widget-unavailable");
    }

    private CodeField open(Screen screen, String... attributes) {
        if (profile == null) {
            profile = browsers.profile(screen);
        }
        String url = lms.origin() + "/" + screen.language();
        String ticket = trainee.pageTicket(lms.origin()).text("ticket");
        Stream<String> language = Stream.of("lang", screen.language());
        return CodeField.open(
                profile,
                url,
                ticket,
                Stream.concat(language, Stream.of(attributes)).toArray(String[]::new));
    }

    private static CodeField over(CodeField field) {
        assertThat(field.panel()).isVisible();
        return field;
    }

    private static void look(CodeField field, Screen screen, String name) {
        Screens.requireAccessible(field.page());
        Screens.picture(field.page(), screen, name);
    }
}
