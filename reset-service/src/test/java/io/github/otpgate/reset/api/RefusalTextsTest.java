package io.github.otpgate.reset.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.reset.domain.Refusal;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "en"})
    void everyRefusalSaysWhyInWordsOfItsOwn(String language) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "ProblemTexts",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));

        Set<String> details = Arrays.stream(Refusal.values())
                .map(reason -> texts.getString(reason.slug() + ".detail"))
                .collect(Collectors.toSet());

        assertThat(details).hasSize(Refusal.values().length).noneMatch(String::isBlank);
        assertThat(Refusal.values()).allSatisfy(reason -> assertThat(texts.getString(reason.slug() + ".title"))
                .isNotBlank());
    }
}
