package io.github.otpgate.local.lms;

import io.github.otpgate.local.lms.course.Course;
import io.github.otpgate.local.lms.course.Learning;
import io.github.otpgate.local.lms.course.Step;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;

/** Consent, and beginning what needs no verification. */
final class CourseDesk {

    /** All that the course page shows. */
    Future<JsonObject> state(Visit visit) {
        return Future.succeededFuture(state(visit.learner()));
    }

    Future<JsonObject> consent(Visit visit) {
        visit.learner().learning().consent();
        return state(visit);
    }

    /** Begins a step, or says that a verification is due before it. */
    Future<JsonObject> begin(Visit visit) {
        Step step = visit.step();
        Learning learning = visit.learner().learning();
        if (!learning.open(step)) {
            return Refusal.of(409, "not-open");
        }
        boolean begun = learning.begin(step);
        return Future.succeededFuture(state(visit.learner()).put("begun", begun).put("verificationDue", !begun));
    }

    /** Begins one session after the other until a verification is due: for those who only want to look. */
    Future<JsonObject> skip(Visit visit) {
        Learning learning = visit.learner().learning();
        while (learning.begin(Step.session(learning.sessionsBegun() + 1))) {
            // Until one cannot be begun.
        }
        return state(visit);
    }

    private static JsonObject state(Learner learner) {
        Learning learning = learner.learning();
        return new JsonObject()
                .put("trainee", learner.person().put("userId", learner.trainee().userId()))
                .put("consented", learning.consented())
                .put("enrolled", learning.enrolled())
                .put("sessions", Course.SESSIONS)
                .put("begun", false)
                .put("sessionsBegun", learning.sessionsBegun())
                .put("examOpen", learning.open(Step.EXAM))
                .put("examTaken", learning.examTaken())
                .put("next", next(learning))
                .put("verificationDue", next(learning) != null && due(learning));
    }

    private static boolean due(Learning learning) {
        return Step.parse(next(learning)).map(learning::verificationDue).orElse(false);
    }

    /** What is to be done next; null once all is done. */
    private static String next(Learning learning) {
        if (!learning.enrolled()) {
            return Step.ENROLMENT.id();
        }
        if (learning.sessionsBegun() < Course.SESSIONS) {
            return Step.session(learning.sessionsBegun() + 1).id();
        }
        return learning.examTaken() ? null : Step.EXAM.id();
    }
}
