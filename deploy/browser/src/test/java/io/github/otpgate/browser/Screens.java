package io.github.otpgate.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Pictures of pages, and what a page must be for everybody. */
public final class Screens {

    private static final Path FOLDER = Path.of("target/screens");
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Screens() {}

    /** Writes {@code target/screens/<name>-<language>-<width>.png} of the whole page. */
    public static void picture(Page page, Screen screen, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(FOLDER.resolve(screen.pictureName(name)))
                .setFullPage(true));
    }

    /** @throws AssertionError if axe finds anything, or the page must be scrolled sideways */
    public static void requireAccessible(Page page) {
        List<Rule> violations = new AxeBuilder(page).withTags(RULES).analyze().getViolations();
        assertThat(violations.stream().map(Screens::describe)).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("fits the width")
                .isEqualTo(true);
    }

    private static String describe(Rule rule) {
        return rule.getHelp()
                + rule.getNodes().stream().map(CheckedNode::getHtml).collect(Collectors.joining(", ", ": ", ""));
    }
}
