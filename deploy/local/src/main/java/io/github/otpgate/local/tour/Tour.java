package io.github.otpgate.local.tour;

import io.github.otpgate.local.client.UnexpectedAnswer;
import java.util.function.Consumer;

/** Walks the main job against a running stack and shows each step. */
public final class Tour {

    private final TourSteps steps;
    private final Consumer<String> show;
    private int walked;
    private boolean asItShouldBe = true;

    public Tour(String url, Consumer<String> show) {
        this.steps = new TourSteps(url);
        this.show = show;
    }

    /** Whether every step went as it should; after one that does not, the rest is not walked. */
    public boolean walk() {
        show.accept("");
        show.accept("the tour: 홍길동 of institution edulife");
        step("a device is registered and activated with its first code", steps::register);
        step("verified through v2, by a page with a page ticket in SESSIONID", steps::verifyThroughV2);
        step("verified through v3, by the LMS backend", steps::verifyThroughV3);
        step("the same code again is refused as a replay, through v3 and v2", steps::replay);
        step("four wrong codes are refused and counted down, the fifth locks", steps::fiveWrongCodes);
        step("locked even for the right code, through v3 and v2", steps::rightCodeWhileLocked);
        step("registering another device is refused while locked", steps::registerWhileLocked);
        step("a reset without a positive identity verification is refused", steps::resetWithoutProof);
        step("a reset with one lifts the lock", steps::reset);
        step("verified again", steps::verifyAgain);
        step("a second device without proof is refused, with proof it replaces the first", steps::secondDevice);
        step("only the second device's codes work", steps::onlySecondDeviceWorks);
        step("the LMS backend reads what really happened, by ticket and as a list", steps::readOutcomes);
        show.accept(asItShouldBe ? "the tour: all " + walked + " steps as they should be" : "the tour: failed");
        return asItShouldBe;
    }

    private void step(String what, Runnable step) {
        if (!asItShouldBe) {
            return;
        }
        walked++;
        try {
            step.run();
            show.accept("  ok     %2d  %s".formatted(walked, what));
        } catch (UnexpectedAnswer unexpected) {
            asItShouldBe = false;
            show.accept("  FAILED %2d  %s: %s".formatted(walked, what, unexpected.getMessage()));
        }
    }
}
