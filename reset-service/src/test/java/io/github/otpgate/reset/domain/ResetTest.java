package io.github.otpgate.reset.domain;

import static io.github.otpgate.reset.domain.Given.NOW;
import static io.github.otpgate.reset.domain.Given.lock;
import static io.github.otpgate.reset.domain.Given.noLock;
import static io.github.otpgate.reset.domain.Given.verifiedAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ResetTest {

    @Test
    void resetOfALockIsPendingAndNamesThatLockOnly() {
        Reset reset = Reset.on(UUID.randomUUID(), verifiedAt(NOW), lock(3), NOW);

        assertThat(reset.pending()).isTrue();
        assertThat(reset.lockVersion()).hasValue(3);
    }

    @Test
    void resetWithoutALockIsCompleteAtOnceAndNamesNoLock() {
        Reset reset = Reset.on(UUID.randomUUID(), verifiedAt(NOW), noLock(), NOW);

        assertThat(reset.completedAt()).hasValue(NOW);
        assertThat(reset.lockVersion()).isEmpty();
    }

    @Test
    void resetOfNoLockCannotBePending() {
        IdentityVerification evidence = verifiedAt(NOW);

        assertThatThrownBy(() -> new Reset(
                        UUID.randomUUID(),
                        evidence.id(),
                        evidence.reference().institution(),
                        evidence.traineeKey(),
                        OptionalLong.empty(),
                        NOW,
                        Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
