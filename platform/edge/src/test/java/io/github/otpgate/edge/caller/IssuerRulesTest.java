package io.github.otpgate.edge.caller;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IssuerRulesTest {

    private final IssuerRules rules = new IssuerRules();

    IssuerRulesTest() {
        rules.issuer = Optional.of("https://issuer.test");
        rules.audiences = Optional.of(Set.of("otpgate"));
        rules.algorithms = Set.of("RS256", "ES256");
        rules.sharedAlgorithm = Optional.empty();
    }

    @Test
    void completeRulesStart() {
        assertThatCode(rules::check).doesNotThrowAnyException();
    }

    @Test
    void tokensOfAnyIssuerAreNotTaken() {
        rules.issuer = Optional.empty();

        assertThatThrownBy(rules::check).hasMessageContaining("mp.jwt.verify.issuer");
    }

    @Test
    void tokensForAnyAudienceAreNotTaken() {
        rules.audiences = Optional.empty();

        assertThatThrownBy(rules::check).hasMessageContaining("mp.jwt.verify.audiences");
    }

    @Test
    void sharedKeysAreNotTaken() {
        rules.algorithms = Set.of("RS256", "HS256");
        assertThatThrownBy(rules::check).hasMessageContaining("algorithm");

        rules.algorithms = Set.of("RS256");
        rules.sharedAlgorithm = Optional.of("HS256");
        assertThatThrownBy(rules::check).hasMessageContaining("algorithm");
    }
}
