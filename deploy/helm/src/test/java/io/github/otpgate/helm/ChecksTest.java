package io.github.otpgate.helm;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Values that are missing or contradict each other are refused with a sentence that says what to set. */
class ChecksTest {

    /** The file's columns: an example, values over it, and the sentence. */
    @ParameterizedTest(name = "{1}: {2}")
    @CsvFileSource(resources = "checks.csv", delimiter = '|', numLinesToSkip = 1)
    void isRefusedWithASentenceThatSaysWhatToSet(String example, String values, String sentence) {
        assertThatThrownBy(() -> Chart.with(example).and(values).text())
                .hasMessageContaining("The values of otpgate need attention:")
                .hasMessageContaining("- " + sentence);
    }
}
