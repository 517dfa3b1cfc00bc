package io.github.otpgate.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;

/**
 * How a trainee looks at a page.
 *
 * @param width CSS pixels
 * @param language {@code ko} or {@code en}
 */
public record Screen(int width, int height, String language, ColorScheme colours) {

    public static final Screen PHONE = new Screen(390, 844, "ko", ColorScheme.LIGHT);
    public static final Screen NARROW = new Screen(320, 640, "ko", ColorScheme.LIGHT);
    public static final Screen DESKTOP = new Screen(1280, 800, "ko", ColorScheme.LIGHT);

    public Screen english() {
        return new Screen(width, height, "en", colours);
    }

    public Screen dark() {
        return new Screen(width, height, language, ColorScheme.DARK);
    }

    /** Where the pictures of this screen go. */
    String pictureName(String what) {
        return "%s-%s-%d%s.png".formatted(what, language, width, colours == ColorScheme.DARK ? "-dark" : "");
    }

    public Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setDeviceScaleFactor(2)
                .setHasTouch(width < 600)
                .setLocale(language.equals("ko") ? "ko-KR" : "en-US")
                .setTimezoneId("Asia/Seoul")
                .setColorScheme(colours)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE);
    }
}
