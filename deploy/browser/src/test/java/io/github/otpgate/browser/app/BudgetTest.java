package io.github.otpgate.browser.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class BudgetTest {

    private static final int BUDGET_BYTES = 100 * 1024;
    private static final Path APP = Path.of("../../registration-service/target/classes/META-INF/resources/app");

    @Test
    void theFirstLoadWithAllThatIsKeptForLaterStaysUnderItsBudget() throws IOException {
        try (Stream<Path> files = Files.walk(APP)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();

            assertThat(all)
                    .extracting(Path::getFileName)
                    .extracting(Path::toString)
                    .anyMatch(name -> name.matches("main\\.[0-9a-f]{32}\\.js"))
                    .anyMatch(name -> name.matches("app\\.[0-9a-f]{32}\\.css"));
            assertThat(all.stream().mapToInt(BudgetTest::compressed).sum()).isLessThan(BUDGET_BYTES);
        }
    }

    private static int compressed(Path file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            Files.copy(file, gzip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size();
    }
}
