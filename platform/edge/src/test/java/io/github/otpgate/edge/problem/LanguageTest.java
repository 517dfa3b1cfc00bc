package io.github.otpgate.edge.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ko|KOREAN",
                "ko-KR,en;q=0.9|KOREAN",
                "en|ENGLISH",
                "en-US,en;q=0.9,ko;q=0.8|ENGLISH",
                "fr, en-GB;q=0.8, ko;q=0.3|ENGLISH",
                "fr|KOREAN",
                "*|KOREAN",
                "~~~|KOREAN",
                "en;q=high|KOREAN",
                "''|KOREAN"
            })
    void koreanUnlessEnglishIsPreferred(String header, Language expected) {
        assertThat(Language.of(header)).isEqualTo(expected);
    }

    @Test
    void noHeaderMeansKorean() {
        assertThat(Language.of(null)).isEqualTo(Language.KOREAN);
    }
}
