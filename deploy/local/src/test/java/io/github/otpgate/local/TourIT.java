package io.github.otpgate.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.local.tour.Tour;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningStack.class)
class TourIT {

    @Test
    void mainJobWorksFromRegistrationToReplacement(LocalStack stack) {
        List<String> shown = new ArrayList<>();

        boolean asItShouldBe = new Tour(stack.url(), shown::add).walk();

        assertThat(asItShouldBe).as(String.join("\n", shown)).isTrue();
    }
}
