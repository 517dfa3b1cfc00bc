package io.github.otpgate.reset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.github.otpgate.testkit.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may call {@code user_reset} from a page, and in which order that and the fields are looked at. */
@QuarkusTest
class PageResetCallersIT extends ServiceIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://lms.kiraedu.example",
                "http://lms.edulife.example.evil.example",
                "https://lms.edulife.example",
                "null"
            })
    void foreignOriginIsWe003(String origin) {
        Proof proof = reported(lockedTrainee());

        fails(from(origin, null, proof.form()), "WE003");

        assertThat(store.resets(proof.trainee())).isEmpty();
    }

    @Test
    void withoutAnOriginItIsWe003() {
        fails(userReset(null, reported(lockedTrainee()).form()), "WE003");
    }

    @Test
    void pageOfASuspendedOrUnknownInstitutionIsWe003() {
        Map<String, String> form = reported(lockedTrainee()).form();
        form.put("AGTID", "closedu");
        fails(from("http://lms.closedu.example", null, form), "WE003");
        form.put("AGTID", "nobody");
        fails(from(EDULIFE_ORIGIN, null, form), "WE003");
    }

    @Test
    void badTokenNeverPassesForNone() {
        Map<String, String> form = reported(lockedTrainee()).form();

        fails(from(EDULIFE_ORIGIN, "Bearer " + TestTokens.builder().expired().sign(), form), "WE003");
        fails(from(EDULIFE_ORIGIN, "Bearer " + TestTokens.builder().forged().sign(), form), "WE003");
        fails(from(EDULIFE_ORIGIN, "Bearer " + kiraedu(), form), "WE003");
        fails(from(EDULIFE_ORIGIN, "Bearer", form), "WE003");
        fails(from(EDULIFE_ORIGIN, "Basic ZWR1bGlmZTpzZWNyZXQ=", form), "WE003");
    }

    @Test
    void fieldsAreCheckedInTheWiresOrder() {
        Map<String, String> form = reported(lockedTrainee()).form();
        String name = form.put("USER_NM", "");
        String phone = form.put("USER_TEL", "");
        form.put("M_RETCD", "");

        fails(from("http://lms.kiraedu.example", null, form), "WE003");
        fails(from(EDULIFE_ORIGIN, null, form), "AP002");
        form.put("USER_NM", name);
        fails(from(EDULIFE_ORIGIN, null, form), "AP003");
        form.put("USER_TEL", phone);
        fails(from(EDULIFE_ORIGIN, null, form), "AP007");
        form.put("M_RETCD", "0000");
        from(EDULIFE_ORIGIN, null, form).body("code", equalTo(200));
    }
}
