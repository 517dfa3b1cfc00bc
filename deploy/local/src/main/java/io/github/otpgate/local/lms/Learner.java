package io.github.otpgate.local.lms;

import io.github.otpgate.local.lms.course.Learning;
import io.github.otpgate.local.lms.course.Step;
import io.github.otpgate.local.lms.course.Trainee;
import io.github.otpgate.local.lms.otpgate.Exchanges;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the LMS keeps of one trainee: how far they are, and the code pages that it gave them. */
final class Learner {

    private static final int CODE_PAGES = 20;

    private final Trainee trainee;
    private final Learning learning = new Learning();
    private final Exchanges exchanges;
    private final Map<String, Step> codePages = new LinkedHashMap<>();
    private PhoneProof proof;

    Learner(Trainee trainee, Clock clock) {
        this.trainee = trainee;
        this.exchanges = new Exchanges(clock);
    }

    Trainee trainee() {
        return trainee;
    }

    Learning learning() {
        return learning;
    }

    Exchanges exchanges() {
        return exchanges;
    }

    /** The trainee as otpgate's JSON has a person. */
    JsonObject person() {
        return new JsonObject().put("name", trainee.name()).put("phone", trainee.phone());
    }

    /** Remembers for which step a page with this ticket was given out. */
    synchronized void codePage(String ticketId, Step step) {
        codePages.put(ticketId, step);
        if (codePages.size() > CODE_PAGES) {
            codePages.remove(codePages.keySet().iterator().next());
        }
    }

    /** The step of a page that was given out to this trainee. */
    synchronized Optional<Step> stepOf(String ticketId) {
        return Optional.ofNullable(codePages.get(ticketId));
    }

    /** Forgets the page, so that its verification opens one step only; says whether it was still there. */
    synchronized boolean useUp(String ticketId) {
        return codePages.remove(ticketId) != null;
    }

    synchronized void prove(PhoneProof fresh) {
        proof = fresh;
    }

    /** The phone verification for changing the device; each is taken once. */
    synchronized Optional<PhoneProof> takeProof() {
        Optional<PhoneProof> taken = Optional.ofNullable(proof);
        proof = null;
        return taken;
    }
}
