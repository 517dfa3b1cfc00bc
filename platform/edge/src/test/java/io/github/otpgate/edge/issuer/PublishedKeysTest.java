package io.github.otpgate.edge.issuer;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.otpgate.testkit.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedKeysTest {

    private static final String SHARED =
            "{\"kty\":\"oct\",\"k\":\"c2VjcmV0LXRoYXQtaXMtbm90LWEtcHVibGljLWtleQ\",\"kid\":\"s\"}";

    @Test
    void publicKeysAreTakenAndKeysOfOtherKindsLeftOut() {
        String document = TestTokens.jwks();

        assertThatCode(() -> PublishedKeys.parse(document)).doesNotThrowAnyException();
        assertThatCode(() -> PublishedKeys.parse(
                        document.replace("\"keys\":[", "\"keys\":[" + SHARED + ",{\"kty\":\"OKP2\",\"kid\":\"new\"},")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "null",
                "{\"keys\":[]}",
                "{\"keys\":null}",
                "<html/>",
                "{\"keys\":[" + SHARED + "]}"
            })
    void documentWithoutPublicKeysIsNone(String document) {
        assertThatIllegalArgumentException().isThrownBy(() -> PublishedKeys.parse(document));
    }

    @Test
    void endlessDocumentIsNone() {
        String key = TestTokens.jwks().replaceFirst("^\\{\"keys\":\\[", "").replaceFirst("]}$", "");

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> PublishedKeys.parse("{\"keys\":[" + (key + ",").repeat(PublishedKeys.MOST) + key + "]}"));
    }
}
