package io.github.otpgate.edge.caller;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.contracts.token.TokenKind;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BearerTokenTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"typ\":\"otpgate-page+jwt\"}|PAGE_TICKET",
                "{\"typ\":\"OTPGATE-PAGE+JWT\"}|PAGE_TICKET",
                "{\"typ\":\"application/otpgate-enrolment+jwt\"}|ENROLMENT_TICKET",
                "{\"typ\":\"Application/otpgate-service+jwt\"}|SERVICE",
                "{\"typ\":\"JWT\"}|INSTITUTION",
                "{\"typ\":\"at+jwt\"}|INSTITUTION",
                "{\"typ\":7}|INSTITUTION",
                "{}|INSTITUTION"
            })
    void kindIsWhatTheHeaderSays(String header, TokenKind expected) {
        String encoded =
                Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(StandardCharsets.UTF_8));

        assertThat(BearerToken.kind(encoded + ".e30.x")).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "!!!",
                "abc",
                "e30",
                "e30.e30",
                "e30.e30.x.y",
                "e30..AAAA.AAAA.x",
                "!!!.e30.x",
                "W10.e30.x",
                ".e30.x",
                "bm9uc2Vuc2U.e30.x"
            })
    void anythingButASignedTokenIsOfNoKind(String token) {
        assertThat(BearerToken.kind(token)).isEmpty();
    }

    @Test
    void endlessHeaderIsNotRead() {
        String header = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("{\"kid\":\"" + "a".repeat(800) + "\"}").getBytes(StandardCharsets.UTF_8));

        assertThat(BearerToken.kind(header + ".e30.x")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer abc", "bearer  abc ", "BEARER abc"})
    void tokenIsFound(String header) {
        assertThat(BearerToken.in(header)).contains("abc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "Bearer",
                "Bearer ",
                "Bearer a b",
                "Bearera",
                "Basic abc",
                "Bearer \"abc\"",
                "Bearer a,b"
            })
    void anythingElseIsNoToken(String header) {
        assertThat(BearerToken.in(header)).isEmpty();
    }
}
