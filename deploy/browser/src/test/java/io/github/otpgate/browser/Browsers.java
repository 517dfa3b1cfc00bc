package io.github.otpgate.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/** Fresh browser profiles: each has its own storage, service workers and caches. Close what you open. */
public final class Browsers implements AutoCloseable {

    private static final double PATIENCE_MILLIS = 30_000;

    private final Playwright playwright = Playwright.create();
    private final Browser browser = playwright
            .chromium()
            .launch(new LaunchOptions()
                    .setExecutablePath(Chromium.find().orElseThrow())
                    .setArgs(Chromium.FLAGS)
                    .setTimeout(PATIENCE_MILLIS));

    Browsers() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    /** A profile of somebody who has never been here. */
    public BrowserContext profile(Screen screen) {
        return profile(screen.options());
    }

    /** The same with further options, such as permissions. */
    public BrowserContext profile(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
