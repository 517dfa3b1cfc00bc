package io.github.otpgate.registration.application;

import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.outbox.Outbox;
import io.github.otpgate.registration.domain.JournalEntry;
import io.github.otpgate.registration.domain.Outcome;
import io.github.otpgate.registration.domain.Refusal;
import io.github.otpgate.registration.domain.RegisteredDevice;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Which device a trainee has now. That somebody asked is on record, whatever the answer. */
@ApplicationScoped
public class LookUpDevice {

    private final Outbox outbox;
    private final Registrations registrations;
    private final Journal journal;
    private final Clock clock;

    @Inject
    LookUpDevice(Outbox outbox, Registrations registrations, Journal journal, Clock clock) {
        this.outbox = outbox;
        this.registrations = registrations;
        this.journal = journal;
        this.clock = clock;
    }

    /** The registered device, or {@link Refusal.Plain#NOT_REGISTERED}. */
    public Uni<Outcome<RegisteredDevice>> lookUp(TraineeKey traineeKey, Inquirer inquirer) {
        return outbox.inTransaction(() -> registrations.find(traineeKey).flatMap(trainee -> journal.add(
                        entry(traineeKey, inquirer, trainee.device()))
                .replaceWith(() -> outcome(trainee.device()))));
    }

    private static Outcome<RegisteredDevice> outcome(Optional<RegisteredDevice> device) {
        return device.<Outcome<RegisteredDevice>>map(Outcome.Done::new)
                .orElseGet(() -> new Outcome.Refused<>(Refusal.Plain.NOT_REGISTERED));
    }

    private JournalEntry entry(TraineeKey traineeKey, Inquirer inquirer, Optional<RegisteredDevice> device) {
        return new JournalEntry(
                JournalEntry.Action.DEVICE_LOOKED_UP,
                inquirer.actor(),
                inquirer.institution(),
                traineeKey,
                inquirer.ticketId(),
                device.map(RegisteredDevice::deviceId),
                clock.instant());
    }

    /**
     * Who asks.
     *
     * @param institution empty for support that stands for none
     * @param ticketId the enrolment ticket that the trainee asks with
     */
    public record Inquirer(JournalEntry.Actor actor, Optional<InstitutionId> institution, Optional<UUID> ticketId) {}
}
