package io.github.otpgate.local.lms;

import io.github.otpgate.local.lms.course.Step;
import io.vertx.core.json.JsonObject;

/**
 * One call of a signed-in trainee's page.
 *
 * @param origin the page's, one of the LMS's own
 */
record Visit(Learner learner, JsonObject body, String origin) {

    /** The step that the page names. */
    Step step() {
        return Step.parse(text("step")).orElseThrow(() -> new Refusal(400, "step"));
    }

    /** @throws Refusal if the member is missing or no text */
    String text(String member) {
        if (body.getValue(member) instanceof String text) {
            return text;
        }
        throw new Refusal(400, member);
    }

    /** @throws Refusal if the member is missing or neither true nor false */
    boolean flag(String member) {
        if (body.getValue(member) instanceof Boolean flag) {
            return flag;
        }
        throw new Refusal(400, member);
    }
}
