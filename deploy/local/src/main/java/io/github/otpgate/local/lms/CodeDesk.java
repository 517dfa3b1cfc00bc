package io.github.otpgate.local.lms;

import io.github.otpgate.local.lms.course.Course;
import io.github.otpgate.local.lms.course.Step;
import io.github.otpgate.local.lms.otpgate.OtpGate;
import io.github.otpgate.local.lms.otpgate.Reply;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;

/** Gives out the page on which a trainee types the code, and finds out from otpgate, not from the page, what came of it. */
final class CodeDesk {

    static final String INSTITUTION = "edulife";

    private static final String TICKETS = "/api/v3/page-tickets";
    private static final int MINUTES = 10;

    private final OtpGate otpgate;

    CodeDesk(OtpGate otpgate) {
        this.otpgate = otpgate;
    }

    /** All that a page needs to ask for the code before this step. */
    Future<JsonObject> page(Visit visit) {
        Learner learner = visit.learner();
        Step step = visit.step();
        if (!learner.learning().open(step) || !learner.learning().verificationDue(step)) {
            return Refusal.of(409, "not-due");
        }
        JsonObject purpose = new JsonObject()
                .put("evalCode", step.kind().evalCode())
                .put("evalType", step.kind().evalType())
                .put("classTime", step.classTime())
                .put("course", Course.CODE)
                .put("class", Course.CLASS);
        JsonObject request = new JsonObject()
                .put("trainee", learner.person())
                .put("userId", learner.trainee().userId())
                .put("purpose", purpose)
                .put("origin", visit.origin())
                .put("minutes", MINUTES);
        return otpgate.post(learner.exchanges(), TICKETS, request)
                .compose(reply -> reply.is(201)
                        ? Future.succeededFuture(page(learner, step, purpose, reply))
                        : Refusal.of(502, "otpgate-unavailable"));
    }

    /** Opens the step if otpgate says that the code typed on this page was accepted; once for each page. */
    Future<JsonObject> confirm(Visit visit) {
        String ticketId = visit.text("ticketId");
        Learner learner = visit.learner();
        Step step = learner.stepOf(ticketId).orElseThrow(() -> new Refusal(409, "unknown-page"));
        return otpgate.get(learner.exchanges(), TICKETS + "/" + ticketId).compose(reply -> {
            if (!reply.is(200)) {
                return Refusal.of(502, "otpgate-unavailable");
            }
            String outcome = reply.body().getString("outcome");
            boolean opened = "ACCEPTED".equals(outcome)
                    && learner.useUp(ticketId)
                    && learner.learning().beginVerified(step);
            return Future.succeededFuture(new JsonObject().put("opened", opened).put("outcome", outcome));
        });
    }

    private static JsonObject page(Learner learner, Step step, JsonObject purpose, Reply reply) {
        String ticketId = reply.body().getString("ticketId");
        learner.codePage(ticketId, step);
        return new JsonObject()
                .put("step", step.id())
                .put("ticketId", ticketId)
                .put("ticket", reply.body().getString("ticket"))
                .put("purpose", purpose)
                .put("institution", INSTITUTION)
                .put("trainee", learner.person().put("userId", learner.trainee().userId()));
    }
}
