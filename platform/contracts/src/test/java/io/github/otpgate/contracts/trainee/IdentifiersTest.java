package io.github.otpgate.contracts.trainee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    private static final String KEY = "1." + "A".repeat(43);

    @ParameterizedTest
    @ValueSource(strings = {"edulife", "A", "0123456789012345678901234567890123456789"})
    void lettersAndDigitsAreAnInstitution(String value) {
        assertThat(InstitutionId.parse(value)).contains(new InstitutionId(value));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " edulife", "edu-life", "에듀", "edulife\n", "01234567890123456789012345678901234567890"})
    void anythingElseIsNoInstitution(String value) {
        assertThat(InstitutionId.parse(value)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InstitutionId(value))
                .withMessage("institution: expected " + InstitutionId.EXPECTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"user001", "a.b-c_D", "0"})
    void lettersDigitsDotsHyphensAndUnderscoresAreAUserId(String value) {
        assertThat(UserId.parse(value)).contains(new UserId(value));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "user 1", "user@x", "사용자", "user001\n", "<script>"})
    void anythingElseIsNoUserId(String value) {
        assertThat(UserId.parse(value)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UserId(value))
                .withMessage("userId: expected " + UserId.EXPECTED);
    }

    @Test
    void aUserIdHasAtMost64Characters() {
        assertThat(UserId.parse("u".repeat(64))).isPresent();
        assertThat(UserId.parse("u".repeat(65))).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "1.", "0.AAAA", "AAAA", "홍길동", "01012345678"})
    void onlyAVersionAnd43CharactersAreATraineeKey(String value) {
        assertThat(TraineeKey.parse(KEY)).contains(new TraineeKey(KEY));
        assertThat(TraineeKey.parse(value)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TraineeKey(value))
                .withMessage("traineeKey: expected <version>.<43 characters of base64url>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.", "01.", "1000.", "-1.", "1,"})
    void theVersionIsOneToThreeDigits(String version) {
        assertThat(TraineeKey.parse(version + "A".repeat(43))).isEmpty();
        assertThat(TraineeKey.parse("1." + "A".repeat(42))).isEmpty();
        assertThat(TraineeKey.parse("1." + "A".repeat(44))).isEmpty();
        assertThat(TraineeKey.parse("1." + "+".repeat(43))).isEmpty();
    }
}
