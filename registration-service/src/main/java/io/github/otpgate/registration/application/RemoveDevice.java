package io.github.otpgate.registration.application;

import io.github.otpgate.contracts.event.DeviceRemoved;
import io.github.otpgate.contracts.lockout.CurrentLock;
import io.github.otpgate.contracts.lockout.FindLock;
import io.github.otpgate.contracts.lockout.RaiseGeneration;
import io.github.otpgate.contracts.token.EnrolmentTicket;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.lockoutclient.LockoutClient;
import io.github.otpgate.outbox.Outbox;
import io.github.otpgate.registration.domain.Refusal;
import io.github.otpgate.registration.domain.RegisteredDevice;
import io.github.otpgate.registration.domain.Removal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** The registration reset: a trainee drops their own registration to enter their data anew. */
@ApplicationScoped
public class RemoveDevice {

    private final LockoutClient lockout;
    private final Outbox outbox;
    private final Registrations registrations;
    private final EnrolmentLedger ledger;
    private final UsedDeviceTokens usedTokens;
    private final Journal journal;
    private final ChangeBudgets budgets;
    private final Clock clock;

    @Inject
    RemoveDevice(
            LockoutClient lockout,
            Outbox outbox,
            Registrations registrations,
            EnrolmentLedger ledger,
            UsedDeviceTokens usedTokens,
            Journal journal,
            ChangeBudgets budgets,
            Clock clock) {
        this.lockout = lockout;
        this.outbox = outbox;
        this.registrations = registrations;
        this.ledger = ledger;
        this.usedTokens = usedTokens;
        this.journal = journal;
        this.budgets = budgets;
        this.clock = clock;
    }

    /**
     * The device as removed, or the refusal; never one that is still there. Completes as removed only when no replica judges codes
     * of the device any more. Fails with {@link io.github.otpgate.lockoutclient.LockoutUnavailableException} if that cannot be
     * told; the same request again then completes it.
     */
    public Uni<Removal> remove(EnrolmentTicket ticket) {
        return remove(new TicketGround(ticket, ledger, journal, budgets));
    }

    /**
     * The same for a device that asks for its own removal; asked for again, it is {@link Removal.Gone} on the same promise. With the
     * same token again it ends as it did, whatever has happened since.
     */
    public Uni<Removal> remove(UUID deviceId, TraineeKey traineeKey, String tokenId) {
        return remove(new DeviceGround(deviceId, traineeKey, tokenId, usedTokens, journal));
    }

    private Uni<Removal> remove(RemovalGround ground) {
        return outbox.inTransaction(() -> look(ground))
                .flatMap(removal -> removal instanceof Removal.Due
                        ? unlessLocked(ground)
                        : Uni.createFrom().item(removal))
                .call(removal -> raise(ground.traineeKey(), removal));
    }

    /** Waits for a removal that is just happening: of the trainee and the ticket one must not be seen before it and one after. */
    private Uni<Removal> look(RemovalGround ground) {
        return registrations.lock(ground.traineeKey()).flatMap(ground::judge);
    }

    private Uni<Removal> unlessLocked(RemovalGround ground) {
        return lockout.findLock(new FindLock(ground.traineeKey()))
                .map(CurrentLock::locked)
                .flatMap(locked -> outbox.inTransaction(() -> end(ground, locked)));
    }

    /** Judges again: another request may have ended it since. */
    private Uni<Removal> end(RemovalGround ground, boolean locked) {
        return registrations.lock(ground.traineeKey()).flatMap(trainee -> ground.judge(trainee)
                .flatMap(removal -> removal instanceof Removal.Due due
                        ? locked ? forbid(ground) : remove(ground, due.device(), trainee.nextGeneration())
                        : Uni.createFrom().item(removal)));
    }

    private static Uni<Removal> forbid(RemovalGround ground) {
        return ground.noteLocked().replaceWith(new Removal.Refused(Refusal.Plain.TRAINEE_LOCKED));
    }

    private Uni<Removal> remove(RemovalGround ground, RegisteredDevice device, long generation) {
        Instant now = clock.instant();
        return ground.withinBudget(now)
                .flatMap(within -> within
                        ? remove(ground, device, generation, now)
                        : Uni.createFrom().item(new Removal.Refused(Refusal.Plain.OVER_BUDGET)));
    }

    /** Row, journal, ticket and event in one transaction. */
    private Uni<Removal> remove(RemovalGround ground, RegisteredDevice device, long generation, Instant now) {
        DeviceRemoved event = new DeviceRemoved(
                UUID.randomUUID(), ground.traineeKey(), device.deviceId(), generation, ground.institution(device), now);
        return registrations
                .remove(ground.traineeKey(), generation, now)
                .flatMap(removed -> ground.note(device, now))
                .flatMap(noted -> outbox.append(event))
                .replaceWith(new Removal.Removed(generation));
    }

    private Uni<Void> raise(TraineeKey traineeKey, Removal removal) {
        if (removal instanceof Removal.Removed removed) {
            return lockout.raiseGeneration(new RaiseGeneration(traineeKey, removed.generation()));
        }
        // The call that removed it may have failed to raise the generation.
        return removal instanceof Removal.Gone gone
                ? lockout.raiseGeneration(new RaiseGeneration(traineeKey, gone.generation()))
                : Uni.createFrom().voidItem();
    }
}
