package io.github.otpgate.registration.application;

import io.github.otpgate.contracts.lockout.CurrentLock;
import io.github.otpgate.contracts.lockout.FindLock;
import io.github.otpgate.contracts.lockout.RaiseGeneration;
import io.github.otpgate.contracts.secret.SecretKeyRing;
import io.github.otpgate.contracts.token.EnrolmentTicket;
import io.github.otpgate.contracts.totp.Code;
import io.github.otpgate.lockoutclient.LockoutClient;
import io.github.otpgate.outbox.Outbox;
import io.github.otpgate.registration.domain.Activation;
import io.github.otpgate.registration.domain.ActivationWindow;
import io.github.otpgate.registration.domain.PendingDevice;
import io.github.otpgate.registration.domain.Refusal;
import io.github.otpgate.registration.domain.TicketUse;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.OptionalInt;
import java.util.UUID;

/** A trainee proves by a first code that the device holds its secret; from then on it is the only one that counts. */
@ApplicationScoped
public class ActivateDevice {

    private final LockoutClient lockout;
    private final Outbox outbox;
    private final DeviceSuccession succession;
    private final EnrolmentLedger ledger;
    private final SecretKeyRing keyRing;
    private final Clock clock;

    @Inject
    ActivateDevice(
            LockoutClient lockout,
            Outbox outbox,
            DeviceSuccession succession,
            EnrolmentLedger ledger,
            SecretKeyRing keyRing,
            Clock clock) {
        this.lockout = lockout;
        this.outbox = outbox;
        this.succession = succession;
        this.ledger = ledger;
        this.keyRing = keyRing;
        this.clock = clock;
    }

    /**
     * The device as the active one, or the refusal; never a pending one. Completes as active only when no replica judges codes of
     * the former device any more. Fails with {@link io.github.otpgate.lockoutclient.LockoutUnavailableException} if that cannot
     * be told; the same request again then completes it, whatever its code by then.
     */
    public Uni<Activation> activate(EnrolmentTicket ticket, UUID deviceId, Code code) {
        return succession
                .look(ticket, deviceId)
                .flatMap(activation -> activation instanceof Activation.Pending pending
                        ? unlessLocked(ticket, pending.device(), code)
                        : Uni.createFrom().item(activation))
                .flatMap(activation -> activation instanceof Activation.Active active
                        ? lockout.raiseGeneration(new RaiseGeneration(ticket.traineeKey(), active.generation()))
                                .replaceWith(activation)
                        : Uni.createFrom().item(activation));
    }

    private Uni<Activation> unlessLocked(EnrolmentTicket ticket, PendingDevice device, Code code) {
        return lockout.findLock(new FindLock(ticket.traineeKey()))
                .map(CurrentLock::locked)
                .flatMap(locked -> locked ? refused(Refusal.Plain.TRAINEE_LOCKED) : tryCode(ticket, device, code));
    }

    /** The try is counted and committed before the code is looked at: parallel guesses cannot share one. */
    private Uni<Activation> tryCode(EnrolmentTicket ticket, PendingDevice device, Code code) {
        return outbox.inTransaction(() -> ledger.countTry(ticket.ticketId()))
                .flatMap(tries -> judge(ticket, device, code, tries));
    }

    private Uni<Activation> judge(EnrolmentTicket ticket, PendingDevice device, Code code, OptionalInt tries) {
        if (tries.isEmpty()) {
            return refused(Refusal.Plain.TRIES_EXHAUSTED);
        }
        return ActivationWindow.refusal(
                        device.profile().kind(),
                        keyRing.open(device.secret(), device.deviceId()),
                        code,
                        clock.instant(),
                        TicketUse.remainingAfter(tries.getAsInt()))
                .map(ActivateDevice::refused)
                .orElseGet(() -> succession.succeed(ticket, device.deviceId()));
    }

    private static Uni<Activation> refused(Refusal refusal) {
        return Uni.createFrom().item(new Activation.Refused(refusal));
    }
}
