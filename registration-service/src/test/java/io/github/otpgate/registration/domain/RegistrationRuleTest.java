package io.github.otpgate.registration.domain;

import static io.github.otpgate.contracts.trainee.Identity.Kind.MEMBER;
import static io.github.otpgate.contracts.trainee.Identity.Kind.PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.contracts.trainee.Identity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RegistrationRuleTest {

    private static final boolean PROVEN = true;
    private static final boolean UNPROVEN = false;
    private static final boolean REPLACE = true;
    private static final boolean KEEP = false;

    @ParameterizedTest
    @EnumSource
    void theFirstRegistrationNeedsNoProof(Identity.Kind kind) {
        assertThat(RegistrationRule.refusal(kind, UNPROVEN, Samples.unheardOf(), KEEP))
                .isEmpty();
        assertThat(RegistrationRule.refusal(kind, UNPROVEN, Samples.unheardOf(), REPLACE))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aRegisteredDeviceIsShownBeforeItIsReplaced(Identity.Kind kind) {
        Trainee trainee = Samples.withDevice(Samples.DEVICE);

        assertThat(RegistrationRule.refusal(kind, PROVEN, trainee, KEEP))
                .contains(new Refusal.AlreadyRegistered(trainee.device().orElseThrow()));
    }

    @Test
    void aPersonsDeviceIsReplacedOnProofOnly() {
        Trainee trainee = Samples.withDevice(Samples.DEVICE);

        assertThat(RegistrationRule.refusal(PERSON, UNPROVEN, trainee, REPLACE)).contains(Refusal.Plain.PROOF_REQUIRED);
        assertThat(RegistrationRule.refusal(PERSON, PROVEN, trainee, REPLACE)).isEmpty();
    }

    @Test
    void aMembersDeviceIsReplacedByItsInstitutionsTicketAlone() {
        assertThat(RegistrationRule.refusal(MEMBER, UNPROVEN, Samples.withDevice(Samples.DEVICE), REPLACE))
                .isEmpty();
    }

    @Test
    void removingFirstDoesNotSpareAPersonTheProof() {
        Trainee trainee = Samples.withoutDeviceAnyMore();

        assertThat(RegistrationRule.refusal(PERSON, UNPROVEN, trainee, KEEP)).contains(Refusal.Plain.PROOF_REQUIRED);
        assertThat(RegistrationRule.refusal(PERSON, PROVEN, trainee, KEEP)).isEmpty();
        assertThat(RegistrationRule.refusal(MEMBER, UNPROVEN, trainee, KEEP)).isEmpty();
    }
}
