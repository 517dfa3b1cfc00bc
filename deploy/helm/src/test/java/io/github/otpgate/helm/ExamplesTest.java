package io.github.otpgate.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file in {@code ci} is an installation that Helm renders, and that Kubernetes and the operators would take. */
class ExamplesTest {

    @ParameterizedTest
    @MethodSource("examples")
    void everyManifestIsKnownToTheModelsToTheLastField(String example) {
        assertThat(Chart.with(example).render().all(Deployment.class)).hasSize(4);
    }

    @Test
    void chartAloneIsRefused() {
        assertThatThrownBy(() -> Chart.bare().text()).hasMessageContaining("Set publicUrl to");
    }

    private static Stream<String> examples() {
        return Chart.examples();
    }
}
