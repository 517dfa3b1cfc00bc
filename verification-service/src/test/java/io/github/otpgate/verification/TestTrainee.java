package io.github.otpgate.verification;

import io.github.otpgate.contracts.event.DeviceActivated;
import io.github.otpgate.contracts.event.DeviceKind;
import io.github.otpgate.contracts.event.DeviceRemoved;
import io.github.otpgate.contracts.secret.DeviceSecret;
import io.github.otpgate.contracts.trainee.Identity;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.PersonName;
import io.github.otpgate.contracts.trainee.PhoneNumber;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.testkit.Authenticator;
import io.github.otpgate.testkit.TestSecrets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** A trainee whom no other test knows, and the devices that registration-service would tell of. */
public final class TestTrainee {

    private static final InstitutionId INSTITUTION = new InstitutionId("edulife");
    private static final int NUMBERS = 100_000_000;

    private final String name;
    private final String phone;
    private final TraineeKey key;

    private TestTrainee(String name, String phone) {
        this.name = name;
        this.phone = phone;
        this.key = TestSecrets.traineeKeys()
                .derive(new Identity.Person(
                        PersonName.parse(name).orElseThrow(),
                        PhoneNumber.parse(phone).orElseThrow()));
    }

    public static TestTrainee somebody() {
        int number = ThreadLocalRandom.current().nextInt(NUMBERS);
        return new TestTrainee("홍길동" + number, String.format(Locale.ROOT, "010%08d", number));
    }

    public String name() {
        return name;
    }

    public String phone() {
        return phone;
    }

    public TraineeKey key() {
        return key;
    }

    /** As it stands in bodies of generation 3. */
    public Map<String, String> body() {
        return Map.of("name", name, "phone", phone);
    }

    /** A new device of this generation. */
    public TestDevice device(long generation) {
        return device(generation, DeviceKind.MOBILE);
    }

    /** A new device of this generation and kind. */
    public TestDevice device(long generation, DeviceKind kind) {
        byte[] secret = DeviceSecret.random(new SecureRandom()).bytes();
        UUID id = UUID.randomUUID();
        DeviceActivated event = new DeviceActivated(
                UUID.randomUUID(),
                key,
                id,
                generation,
                kind,
                TestSecrets.keyRing().seal(DeviceSecret.of(secret), id),
                INSTITUTION,
                Instant.parse("2026-03-01T00:00:00Z"));
        return new TestDevice(event, secret, Authenticator.of(secret));
    }

    /** That there is no device from this generation on. */
    public DeviceRemoved removal(long generation) {
        return new DeviceRemoved(
                UUID.randomUUID(),
                key,
                UUID.randomUUID(),
                generation,
                INSTITUTION,
                Instant.parse("2026-03-01T00:00:00Z"));
    }

    /** What the trainee has in hand, and what registration-service tells of it. */
    public record TestDevice(DeviceActivated event, byte[] secret, Authenticator authenticator) {

        public String code(Instant time) {
            return authenticator.code(time);
        }
    }
}
