package io.github.otpgate.contracts.trainee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PersonalDataStaysHiddenTest {

    private static final PersonName NAME = PersonName.parse("홍길동").orElseThrow();
    private static final PhoneNumber PHONE = PhoneNumber.parse("010-1234-5678").orElseThrow();

    @Test
    void noTextFormShowsNameOrNumber() {
        Identity person = new Identity.Person(NAME, PHONE);

        List<Object> shown = List.of(NAME, PHONE, person, Optional.of(person), List.of(NAME, PHONE));

        assertThat(shown).allSatisfy(value -> assertThat(value.toString())
                .doesNotContain("홍")
                .doesNotContain("길동")
                .doesNotContain("1234")
                .doesNotContain("5678"));
    }

    @Test
    void theSchemeCanBeToldWithoutTheData() {
        assertThat(new Identity.Person(NAME, PHONE).kind()).isEqualTo(Identity.Kind.PERSON);
        assertThat(new Identity.Member(new InstitutionId("edulife"), new UserId("user001")).kind())
                .isEqualTo(Identity.Kind.MEMBER);
    }
}
