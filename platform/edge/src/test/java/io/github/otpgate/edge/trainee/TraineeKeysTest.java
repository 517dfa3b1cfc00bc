package io.github.otpgate.edge.trainee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.otpgate.contracts.trainee.Identity;
import io.github.otpgate.testkit.TestSecrets;
import org.junit.jupiter.api.Test;

class TraineeKeysTest {

    private static final Identity PERSON = new TraineeBody("홍길동", "01012345678", null, null).identity();

    @Test
    void configuredPepperDerivesTheKeysOfEveryService() {
        String pepper = TestSecrets.config().get("otpgate.trainee-key.pepper");

        assertThat(new TraineeKeys(() -> pepper).derive(PERSON))
                .isEqualTo(TestSecrets.traineeKeys().derive(PERSON));
    }

    @Test
    void badPepperKeepsTheServiceFromStartingAndIsNotShown() {
        assertThatThrownBy(() -> new TraineeKeys(() -> "not base64!"))
                .hasMessageContaining("pepper")
                .hasMessageNotContaining("not base64!");
        assertThatThrownBy(() -> new TraineeKeys(() -> "c2hvcnQ=")).hasMessageContaining("pepper");
    }
}
