package io.github.otpgate.outbox;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A service's own business row. */
@Entity
public class Note extends PanacheEntityBase {

    @Id
    public UUID id;

    public String text;

    static Uni<Void> write(String text) {
        Note note = new Note();
        note.id = UUID.randomUUID();
        note.text = text;
        return note.persist().replaceWithVoid();
    }
}
