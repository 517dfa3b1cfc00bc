package io.github.otpgate.reset.domain;

import io.github.otpgate.contracts.lockout.CurrentLock;
import io.github.otpgate.contracts.proof.ProviderName;
import io.github.otpgate.contracts.proof.ProviderResultCode;
import io.github.otpgate.contracts.proof.TransactionId;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.TraineeKey;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** What most tests of the domain begin with. */
final class Given {

    static final Instant NOW = Instant.parse("2026-03-02T01:00:30Z");
    static final TraineeKey TRAINEE = new TraineeKey("1." + "A".repeat(43));
    static final TraineeKey SOMEBODY_ELSE = new TraineeKey("1." + "B".repeat(43));
    static final AcceptedProvider NICE =
            new AcceptedProvider(new ProviderName("NICE"), Set.of(new ProviderResultCode("0000")));

    private Given() {}

    static IdentityVerification verifiedAt(Instant time) {
        return evidence("NICE", "0000", true, time);
    }

    static IdentityVerification evidence(String provider, String resultCode, boolean positive, Instant time) {
        return new IdentityVerification(
                UUID.randomUUID(),
                new TransactionReference(
                        new InstitutionId("edulife"), new ProviderName(provider), new TransactionId("tx-1")),
                TRAINEE,
                new ProviderResultCode(resultCode),
                positive,
                time);
    }

    static CurrentLock lock(long version) {
        return new CurrentLock(true, NOW, version, 5, 1);
    }

    static CurrentLock noLock() {
        return new CurrentLock(false, null, 7, 2, 1);
    }
}
