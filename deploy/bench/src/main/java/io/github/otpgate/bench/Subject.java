package io.github.otpgate.bench;

import io.github.otpgate.contracts.secret.DeviceSecret;
import io.github.otpgate.contracts.totp.TimeStep;
import io.github.otpgate.contracts.totp.Totp;
import io.github.otpgate.local.client.LmsClient;
import io.github.otpgate.local.client.SampleDevice;
import io.github.otpgate.local.client.SampleTrainee;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.commons.codec.binary.Base32;

/** A registered trainee to verify, with the current time step's code: new once, then a replay until the step ends. */
final class Subject {

    static final String INSTITUTION = "edulife";

    private static final int PROGRESS_EVERY = 500;

    private final String phone;
    private final DeviceSecret secret;

    private Subject(String phone, SampleDevice device) {
        this.phone = phone;
        this.secret = DeviceSecret.of(new Base32().decode(device.secret()));
    }

    /** Registers this many trainees through the public API. */
    static List<Subject> register(String url, int count, int atOnce, Consumer<String> progress)
            throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        AtomicInteger done = new AtomicInteger();
        LmsClient lms = new LmsClient(url);
        long run = System.nanoTime() % 1_000;
        try {
            List<Future<Subject>> registering = IntStream.range(0, count)
                    .mapToObj(i -> threads.submit(() -> {
                        String phone = "010-%04d-%04d".formatted(2_000 + run + i / 10_000, i % 10_000);
                        SampleTrainee trainee = new SampleTrainee(lms, INSTITUTION, "측정", phone);
                        Subject subject = new Subject(phone, trainee.register(trainee.enrolmentTicket(), false));
                        if (done.incrementAndGet() % PROGRESS_EVERY == 0) {
                            progress.accept("registered " + done.get() + " of " + count + " trainees");
                        }
                        return subject;
                    }))
                    .toList();
            return registering.stream().map(Subject::result).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    /** The next verification's body. */
    String nextBody() {
        String code = Totp.code(secret, TimeStep.at(Instant.now())).digits();
        return new JsonObject()
                .put("trainee", new JsonObject().put("name", "측정").put("phone", phone))
                .put("userId", "bench")
                .put("code", code)
                .put(
                        "purpose",
                        new JsonObject()
                                .put("evalCode", "01")
                                .put("evalType", "진도")
                                .put("classTime", "08")
                                .put("course", "HLB100")
                                .put("class", "HLB100,3"))
                .encode();
    }

    private static Subject result(Future<Subject> registering) {
        try {
            return registering.get();
        } catch (Exception e) {
            throw new IllegalStateException("registering failed", e);
        }
    }
}
