package io.github.otpgate.contracts.trainee;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.text.Normalizer;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class TraineeKeyDerivationTest {

    private static final byte[] PEPPER = "0123456789abcdef0123456789abcdef".getBytes(UTF_8);
    private static final byte[] OTHER_PEPPER = "0123456789abcdef0123456789abcdeg".getBytes(UTF_8);

    private final TraineeKeyDerivation derivation = new TraineeKeyDerivation(PEPPER);

    @Test
    void everySpellingOfAPersonHasOneKey() {
        TraineeKey key = derivation.derive(person("홍길동", "01012345678"));

        assertThat(derivation.derive(person(" 홍 길동\u3000", "010-1234-5678"))).isEqualTo(key);
        assertThat(derivation.derive(person(Normalizer.normalize("홍길동", Normalizer.Form.NFD), "+82 10 1234 5678")))
                .isEqualTo(key);
        assertThat(derivation.derive(person("ＫＩＭ・Anna", "\u202A010\u20131234\u20115678\u202C")))
                .isEqualTo(derivation.derive(person("Kim Anna", "0082 10 1234 5678")));
    }

    @Test
    void differentPeopleHaveDifferentKeys() {
        assertThat(derivation.derive(person("홍길동", "01012345678")))
                .isNotEqualTo(derivation.derive(person("홍길순", "01012345678")))
                .isNotEqualTo(derivation.derive(person("홍길동", "01012345679")));
        assertThat(derivation.derive(member("edulife", "user001")))
                .isNotEqualTo(derivation.derive(member("edulife", "user002")))
                .isNotEqualTo(derivation.derive(member("kiraedu", "user001")))
                .isNotEqualTo(derivation.derive(member("edulife", "USER001")));
    }

    /** The derivation is for ever: another result for the same input would make every registered trainee unknown. */
    @Test
    void theKeyIsTheHmacOfTheLengthPrefixedParts() throws Exception {
        assertThat(derivation.derive(person("홍길동", "01012345678")).value())
                .isEqualTo(expected("person", "홍길동", "+821012345678"))
                .isEqualTo("2.5aXmzE9afGjqg-Uuf5vKU5LZwcf-EHpIqYTsGn2n1Dc");
        assertThat(derivation.derive(member("edulife", "user001")).value())
                .isEqualTo(expected("member", "edulife", "user001"))
                .isEqualTo("2.sSo0cG6wOn9LvHUM4-weXoWPKaDYmBnR9nq6lx1cWYs");
    }

    @Test
    void aPersonIsNeverAMemberEvenIfTheirPartsWereEqual() throws Exception {
        String asPerson = derivation.derive(person("A", "01012345678")).value();

        assertThat(asPerson).isEqualTo(expected("person", "a", "+821012345678"));
        assertThat(asPerson).isNotEqualTo(expected("member", "a", "+821012345678"));
    }

    @Test
    void lettersCannotMoveFromOnePartToTheNext() {
        assertThat(derivation.derive(member("edulife", "1user")))
                .isNotEqualTo(derivation.derive(member("edulife1", "user")));
        assertThat(derivation.derive(member("a", "bc"))).isNotEqualTo(derivation.derive(member("ab", "c")));
    }

    @Test
    void anotherPepperMakesAnotherKey() {
        Identity person = person("홍길동", "01012345678");

        assertThat(new TraineeKeyDerivation(OTHER_PEPPER).derive(person)).isNotEqualTo(derivation.derive(person));
    }

    @Test
    void aPepperUnder32BytesIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TraineeKeyDerivation(new byte[31]))
                .withMessage("pepper: expected at least 32 bytes");
    }

    private static Identity person(String name, String phone) {
        return new Identity.Person(
                PersonName.parse(name).orElseThrow(), PhoneNumber.parse(phone).orElseThrow());
    }

    private static Identity member(String institution, String userId) {
        return new Identity.Member(new InstitutionId(institution), new UserId(userId));
    }

    /** RFC 2104 over (32-bit big-endian length, UTF-8 bytes) of each part, put together another way. */
    private static String expected(String... parts) throws Exception {
        var message = new ByteArrayOutputStream();
        var data = new DataOutputStream(message);
        for (String part : parts) {
            data.writeInt(part.getBytes(UTF_8).length);
            data.write(part.getBytes(UTF_8));
        }
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(PEPPER, "HmacSHA256"));
        return "2." + Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(message.toByteArray()));
    }
}
