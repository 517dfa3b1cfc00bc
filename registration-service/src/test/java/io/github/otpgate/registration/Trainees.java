package io.github.otpgate.registration;

import io.github.otpgate.contracts.trainee.Identity;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.PersonName;
import io.github.otpgate.contracts.trainee.PhoneNumber;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.contracts.trainee.UserId;
import io.github.otpgate.testkit.TestSecrets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Trainees whom no other test knows. */
final class Trainees {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private Trainees() {}

    /** A person's body. */
    static Map<String, String> person() {
        int number = COUNT.incrementAndGet();
        return Map.of("name", "홍길동", "phone", String.format(Locale.ROOT, "010-4177-%04d", number));
    }

    /** A member's body. */
    static Map<String, String> member(String institution) {
        return Map.of("institution", institution, "userId", "user" + COUNT.incrementAndGet());
    }

    /** The key that the services derive from this body. */
    static TraineeKey key(Map<String, String> trainee) {
        Identity identity = trainee.containsKey("name")
                ? new Identity.Person(
                        PersonName.parse(trainee.get("name")).orElseThrow(),
                        PhoneNumber.parse(trainee.get("phone")).orElseThrow())
                : new Identity.Member(new InstitutionId(trainee.get("institution")), new UserId(trainee.get("userId")));
        return TestSecrets.traineeKeys().derive(identity);
    }
}
