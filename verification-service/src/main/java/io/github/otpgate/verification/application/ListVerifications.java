package io.github.otpgate.verification.application;

import io.github.otpgate.verification.domain.Attempt;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Lists attempts, newest first, page by page. */
@ApplicationScoped
public class ListVerifications {

    private final AttemptHistory history;

    ListVerifications(AttemptHistory history) {
        this.history = history;
    }

    /** One page of the attempts asked for. */
    public Uni<AttemptPage> list(AttemptQuery query) {
        return history.find(query.oneMore()).map(found -> page(found, query.limit()));
    }

    private static AttemptPage page(List<Attempt> found, int limit) {
        return found.size() <= limit
                ? new AttemptPage(found, Optional.empty())
                : new AttemptPage(
                        found.subList(0, limit),
                        Optional.of(found.get(limit - 1).id()));
    }
}
