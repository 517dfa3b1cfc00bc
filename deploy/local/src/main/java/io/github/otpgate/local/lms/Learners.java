package io.github.otpgate.local.lms;

import io.github.otpgate.local.lms.course.Roster;
import io.github.otpgate.local.lms.course.Trainee;
import io.vertx.ext.web.Session;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sample trainees and who of them is signed in where. */
final class Learners {

    private static final String SIGNED_IN = "userId";
    private static final int AT_MOST = 500;

    private final Clock clock;
    private final Map<String, Learner> all = new LinkedHashMap<>();

    Learners(Clock clock) {
        this.clock = clock;
        Roster.regulars().forEach(this::add);
    }

    /** Those who are always there. */
    List<Trainee> regulars() {
        return Roster.regulars();
    }

    /** Signs somebody in; without an id a newcomer. */
    synchronized Optional<Learner> signIn(Session session, String userId) {
        Optional<Learner> learner = userId == null ? newcomer() : Optional.ofNullable(all.get(userId));
        learner.ifPresent(known -> {
            session.regenerateId();
            session.put(SIGNED_IN, known.trainee().userId());
        });
        return learner;
    }

    synchronized Optional<Learner> signedIn(Session session) {
        return Optional.ofNullable(session.<String>get(SIGNED_IN)).map(all::get);
    }

    private Optional<Learner> newcomer() {
        return all.size() >= AT_MOST ? Optional.empty() : Optional.of(add(Roster.newcomer(all.size())));
    }

    private Learner add(Trainee trainee) {
        Learner learner = new Learner(trainee, clock);
        all.put(trainee.userId(), learner);
        return learner;
    }
}
