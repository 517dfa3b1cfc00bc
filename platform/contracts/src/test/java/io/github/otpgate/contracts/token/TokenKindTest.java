package io.github.otpgate.contracts.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenKindTest {

    @Test
    void noTwoKindsShareAudienceOrType() {
        assertThat(TokenKind.values()).extracting(TokenKind::audience).doesNotHaveDuplicates();
        assertThat(TokenKind.values()).extracting(TokenKind::type).doesNotHaveDuplicates();
    }
}
