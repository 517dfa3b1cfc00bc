package io.github.otpgate.reset.persistence;

import io.github.otpgate.contracts.trainee.UserId;
import io.github.otpgate.reset.domain.Requester;
import org.hibernate.reactive.mutiny.Mutiny;

/** Who asked, as the journal's columns say it. */
final class JournalColumns {

    private JournalColumns() {}

    static void set(Mutiny.AbstractQuery query, Requester by) {
        query.setParameter("api", by.api().name())
                .setParameter("by_support", by.support())
                .setParameter("by_page", by.page())
                .setParameter("user_id", by.userId().map(UserId::value).orElse(null));
    }
}
