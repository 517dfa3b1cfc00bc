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
import java.util.concurrent.ThreadLocalRandom;

/**
 * Trainees whom no other test knows. Drawn, not counted: Quarkus loads this class once for each application under test, and all
 * of them read the same topics.
 */
final class Trainees {

    private static final int NUMBERS = 100_000_000;

    private Trainees() {}

    /** A person's body. */
    static Map<String, String> person() {
        int number = drawn();
        return Map.of(
                "name", "홍길동", "phone", String.format(Locale.ROOT, "010-%04d-%04d", number / 10_000, number % 10_000));
    }

    /** A member's body. */
    static Map<String, String> member(String institution) {
        return Map.of("institution", institution, "userId", "user" + drawn());
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

    private static int drawn() {
        return ThreadLocalRandom.current().nextInt(NUMBERS);
    }
}
