package io.github.otpgate.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(RunningStack.class)
class WarmStartIT {

    @ParameterizedTest
    @EnumSource
    void noServiceIsReadyBeforeItIsWarm(StackService service, LocalStack stack) throws Exception {
        for (String instance : stack.instances(service)) {
            HttpRequest question = HttpRequest.newBuilder(URI.create(instance + "/q/health/ready"))
                    .build();

            String readiness = HttpClient.newHttpClient()
                    .send(question, BodyHandlers.ofString())
                    .body();

            assertThat(readiness).contains("\"warmed-up\"");
        }
    }
}
