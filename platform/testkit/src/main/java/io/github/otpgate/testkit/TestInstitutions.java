package io.github.otpgate.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The institutions of the tests: {@link #EDULIFE} and {@link #KIRAEDU}, and {@link #CLOSEDU}, which is suspended. A test that
 * changes institutions writes {@link #json()}, changed, to a file of its own.
 */
public final class TestInstitutions {

    /** Its pages live at {@code http://lms.edulife.example} and {@code http://localhost:8080}. */
    public static final String EDULIFE = "edulife";

    /** Its pages live at {@code http://lms.kiraedu.example}. */
    public static final String KIRAEDU = "kiraedu";

    /** Suspended; its pages live at {@code http://lms.closedu.example}. */
    public static final String CLOSEDU = "closedu";

    private static final String RESOURCE = "institutions.json";

    private TestInstitutions() {}

    /** The institutions file's text. */
    public static String json() {
        try (InputStream resource = TestInstitutions.class.getResourceAsStream(RESOURCE)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The institutions as a file: one for the whole JVM, not to be changed. */
    public static Path file() {
        return Path.of(JvmWide.value("institutions-file", () -> write(json())));
    }

    /** The same institutions, each of which may ask for next to nothing: three requests at once, and one more every second. */
    public static Path fileOfSmallShares() {
        return Path.of(JvmWide.value(
                "institutions-file-of-small-shares",
                () -> write(json().replaceAll("\"requestsPerSecond\": *\\d+", "\"requestsPerSecond\": 1")
                        .replaceAll("\"burst\": *\\d+", "\"burst\": 3"))));
    }

    /**
     * The same institutions, one of which has budgets of its own.
     *
     * @param budgets its member of this name, a JSON object
     */
    public static Path fileWithBudgets(String institution, String budgets) {
        return Path.of(JvmWide.value(
                "institutions-file-with-budgets-" + institution + budgets,
                () -> write(json().replace(
                                "\"id\": \"" + institution + "\"",
                                "\"id\": \"" + institution + "\", \"budgets\": " + budgets))));
    }

    private static String write(String json) {
        try {
            Path file = Files.createTempFile("otpgate-institutions-", ".json");
            file.toFile().deleteOnExit();
            return Files.writeString(file, json).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
