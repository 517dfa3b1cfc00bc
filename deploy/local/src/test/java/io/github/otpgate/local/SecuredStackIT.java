package io.github.otpgate.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.embedded.FreePorts;
import io.github.otpgate.embedded.TestCertificates;
import io.github.otpgate.local.tour.Tour;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged services, told by environment variables alone, on servers that let nobody in without TLS and credentials. */
class SecuredStackIT {

    @Test
    void mainJobWorksOnSecuredServers(@TempDir Path folder) {
        StackOptions options = new StackOptions(RunningStack.PROJECT, FreePorts.next(), 1);
        List<String> shown = new ArrayList<>();
        try (LocalStack stack =
                LocalStack.start(options, new SecuredLinks(TestCertificates.create(folder)), shown::add)) {

            boolean asItShouldBe = new Tour(stack.url(), shown::add).walk();

            assertThat(asItShouldBe).as(String.join("\n", shown)).isTrue();
        }
    }
}
