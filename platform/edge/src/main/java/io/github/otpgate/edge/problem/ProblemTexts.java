package io.github.otpgate.edge.problem;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Titles and details of problems, {@code <slug>.title} and {@code <slug>.detail}, in UTF-8 properties: the edge's own, then the
 * service's {@code ProblemTexts.properties} (Korean) and {@code ProblemTexts_en.properties} at the root of its class path, which
 * win. A text that English does not have is Korean.
 */
@Startup
@ApplicationScoped
public class ProblemTexts {

    private static final String EDGE = "io/github/otpgate/edge/problem/Problems";
    private static final String SERVICE = "ProblemTexts";
    private static final String KOREAN_SUFFIX = ".properties";
    private static final String ENGLISH_SUFFIX = "_en.properties";

    private final Map<Language, Properties> texts = new EnumMap<>(Language.class);

    ProblemTexts() {
        Properties korean = new Properties();
        load(korean, KOREAN_SUFFIX);
        Properties english = new Properties();
        english.putAll(korean);
        load(english, ENGLISH_SUFFIX);
        texts.put(Language.KOREAN, korean);
        texts.put(Language.ENGLISH, english);
    }

    /** The text of this key, or empty if nobody has it. */
    public Optional<String> find(String key, Language language) {
        return Optional.ofNullable(texts.get(language).getProperty(key));
    }

    private static void load(Properties texts, String suffix) {
        // The starting thread's loader sees the service's resources; an event loop's may not.
        ClassLoader resources = Thread.currentThread().getContextClassLoader();
        for (String name : new String[] {EDGE, SERVICE}) {
            try (InputStream file = resources.getResourceAsStream(name + suffix)) {
                if (file != null) {
                    texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
