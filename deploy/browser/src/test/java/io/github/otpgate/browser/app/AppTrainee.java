package io.github.otpgate.browser.app;

import io.github.otpgate.contracts.secret.DeviceSecret;
import io.github.otpgate.contracts.totp.TimeStep;
import io.github.otpgate.contracts.totp.Totp;
import io.github.otpgate.local.LocalStack;
import io.github.otpgate.local.client.LmsClient;
import io.github.otpgate.local.client.SampleTrainee;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.commons.codec.binary.Base32;

/** Trainees whom no other test knows, and the codes that their devices must show. */
final class AppTrainee {

    private AppTrainee() {}

    static SampleTrainee of(LocalStack stack) {
        String phone = "010-%04d-%04d"
                .formatted(
                        ThreadLocalRandom.current().nextInt(2_000, 10_000),
                        ThreadLocalRandom.current().nextInt(10_000));
        return new SampleTrainee(new LmsClient(stack.url()), "edulife", "홍길동", phone);
    }

    /** The code of a secret at an instant, by the services' own reckoning. */
    static String code(String secret, Instant at) {
        return Totp.code(DeviceSecret.of(new Base32().decode(secret)), TimeStep.at(at))
                .digits();
    }

    /** Five wrong codes in a row. */
    static void lock(SampleTrainee trainee, io.github.otpgate.local.client.SampleDevice device) {
        device.wrongCodes(5).forEach(trainee::verify);
    }
}
