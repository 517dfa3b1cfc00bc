package io.github.otpgate.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.local.client.SampleDevice;
import io.github.otpgate.local.client.SampleTrainee;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Keys are changed as {@code deploy/docs/rotation.md} says, and nobody notices. */
@ExtendWith(RunningStack.class)
class KeyRotationIT {

    private static final String RING = "OTPGATE_SECRETS_KEY_RING";

    @Test
    void devicesOfTheFormerKeyAndOfTheNewOneWork(LocalStack stack) throws Exception {
        SampleTrainee before = trainee(stack);
        SampleDevice former = before.register(before.enrolmentTicket(), false);
        String old = stack.setting(StackService.VERIFICATION, RING);
        String fresh = freshKey("devices-" + System.nanoTime());

        for (StackService service : new StackService[] {StackService.REGISTRATION, StackService.VERIFICATION}) {
            stack.roll(service, Map.of(RING, old + "," + fresh));
        }
        assertThat(accepted(before, former)).isTrue();
        for (StackService service : new StackService[] {StackService.REGISTRATION, StackService.VERIFICATION}) {
            stack.roll(service, Map.of(RING, fresh + "," + old));
            SampleTrainee during = trainee(stack);
            assertThat(accepted(during, during.register(during.enrolmentTicket(), false)))
                    .isTrue();
        }

        assertThat(accepted(before, former)).isTrue();
    }

    @Test
    void enrolmentTicketsOfTheFormerKeyAreGoodUntilItIsTakenAway(LocalStack stack) throws Exception {
        String name = "OTPGATE_ENROLMENT_TICKET_KEYS";
        SampleTrainee holder = trainee(stack);
        SampleTrainee late = trainee(stack);
        String ticket = holder.enrolmentTicket();
        String lateTicket = late.enrolmentTicket();
        String old = stack.setting(StackService.REGISTRATION, name);
        String fresh = freshKey("enrolment");

        stack.roll(StackService.REGISTRATION, Map.of(name, old + "," + fresh));
        stack.roll(StackService.REGISTRATION, Map.of(name, fresh + "," + old));
        assertThat(holder.askToRegister(ticket, false).status()).isEqualTo(201);

        stack.roll(StackService.REGISTRATION, Map.of(name, fresh));
        assertThat(late.askToRegister(lateTicket, false).status()).isEqualTo(401);
        assertThat(late.askToRegister(late.enrolmentTicket(), false).status()).isEqualTo(201);
    }

    @Test
    void pageTicketsOfTheFormerKeyAreGoodUntilItIsTakenAway(LocalStack stack) throws Exception {
        String name = "OTPGATE_PAGE_TICKET_KEYS";
        String origin = stack.url();
        SampleTrainee trainee = trainee(stack);
        SampleDevice device = trainee.register(trainee.enrolmentTicket(), false);
        String ticket = trainee.pageTicket(origin).text("ticket");
        String old = stack.setting(StackService.VERIFICATION, name);
        String fresh = freshKey("page");

        stack.roll(StackService.VERIFICATION, Map.of(name, old + "," + fresh));
        stack.roll(StackService.VERIFICATION, Map.of(name, fresh + "," + old));
        assertThat(trainee.accreditFrom(origin, ticket, device.unusedCode()).text("code"))
                .isEqualTo("200");

        stack.roll(StackService.VERIFICATION, Map.of(name, fresh));
        String newTicket = trainee.pageTicket(origin).text("ticket");
        String code = device.unusedCode();
        assertThat(trainee.accreditFrom(origin, ticket, code).text("code")).isEqualTo("WE003");
        assertThat(trainee.accreditFrom(origin, newTicket, code).text("code")).isEqualTo("200");
    }

    @Test
    void serviceKeyIsKnownToLockoutServiceBeforeItIsUsed(LocalStack stack) throws Exception {
        SampleTrainee trainee = trainee(stack);
        SampleDevice device = trainee.register(trainee.enrolmentTicket(), false);
        String former = stack.setting(StackService.LOCKOUT, "OTPGATE_SERVICE_TOKEN_CALLERS");
        ServiceKeyPair fresh = ServiceKeyPair.generate(StackService.VERIFICATION, 2);

        stack.roll(StackService.LOCKOUT, Map.of("OTPGATE_SERVICE_TOKEN_CALLERS", fresh.addedTo(former)));
        stack.roll(StackService.VERIFICATION, Map.of("OTPGATE_SERVICE_TOKEN_KEY", fresh.privateJwk()));
        stack.roll(StackService.LOCKOUT, Map.of("OTPGATE_SERVICE_TOKEN_CALLERS", fresh.replacing(former)));

        assertThat(accepted(trainee, device)).isTrue();
    }

    @Test
    void serviceKeyIsKnownToAllThatItAsksBeforeItIsUsed(LocalStack stack) throws Exception {
        String callers = "OTPGATE_SERVICE_TOKEN_CALLERS";
        SampleTrainee trainee = trainee(stack);
        trainee.register(trainee.enrolmentTicket(), false);
        ServiceKeyPair fresh = ServiceKeyPair.generate(StackService.REGISTRATION, 2);

        for (StackService asked : StackService.INSIDE) {
            stack.roll(asked, Map.of(callers, fresh.addedTo(stack.setting(asked, callers))));
        }
        stack.roll(StackService.REGISTRATION, Map.of("OTPGATE_SERVICE_TOKEN_KEY", fresh.privateJwk()));
        for (StackService asked : StackService.INSIDE) {
            stack.roll(asked, Map.of(callers, fresh.replacing(stack.setting(asked, callers))));
        }

        assertThat(accepted(trainee, trainee.register(trainee.provenEnrolmentTicket(), true)))
                .isTrue();
    }

    private static boolean accepted(SampleTrainee trainee, SampleDevice device) {
        String code = device.unusedCode();
        return Attempts.judged(() -> trainee.verify(code)).status() == 200;
    }

    private static SampleTrainee trainee(LocalStack stack) {
        return RunningStack.newTrainee(stack, "edulife");
    }

    private static String freshKey(String id) {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return id + ":" + Base64.getEncoder().encodeToString(key);
    }
}
