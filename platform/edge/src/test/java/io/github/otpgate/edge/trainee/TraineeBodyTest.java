package io.github.otpgate.edge.trainee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.otpgate.contracts.trainee.Identity;
import io.github.otpgate.edge.problem.FieldError;
import io.github.otpgate.edge.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraineeBodyTest {

    @Test
    void nameAndPhoneAreAPerson() {
        assertThat(new TraineeBody("홍 길동", "010-1234-5678", null, null).identity())
                .isEqualTo(new TraineeBody("홍길동", "+82 10 1234 5678", null, null).identity())
                .isInstanceOf(Identity.Person.class);
    }

    @Test
    void institutionAndUserIdAreAMember() {
        assertThat(new TraineeBody(null, null, "edulife", "user001").identity()).isInstanceOf(Identity.Member.class);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,-,-,-,name phone",
                "홍,-,-,-,phone",
                "홍,x,-,-,phone",
                "홍,010-1234-ABCD,-,-,phone",
                "·,０１０－１２３４－５６７８,-,-,name",
                "' ',01012345678,-,-,name",
                "-,-,edulife,-,userId",
                "-,-,edu life,user 1,institution userId",
                "홍,01012345678,edulife,user001,name phone institution userId",
                "홍,-,edulife,-,name institution",
                "'',-,edulife,user001,name institution userId"
            })
    void badFieldsAreNamedAndNotQuoted(String name, String phone, String institution, String userId, String bad) {
        TraineeBody body = new TraineeBody(name, phone, institution, userId);

        assertThat(String.join(
                        " ", body.errors().stream().map(FieldError::field).toList()))
                .isEqualTo(bad);
        assertThatThrownBy(body::identity).isInstanceOfSatisfying(ProblemException.class, failure -> assertThat(
                        failure.problem().errors())
                .extracting(FieldError::field)
                .allMatch(field -> field.startsWith("trainee.")));
    }

    @Test
    void bodyNeverShowsItself() {
        assertThat(new TraineeBody("홍길동", "010-1234-5678", null, null)).hasToString("TraineeBody[hidden]");
    }
}
