package io.github.otpgate.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.LocalObjectReference;
import org.junit.jupiter.api.Test;

class ImagesTest {

    @Test
    void tagIsTheReleaseOfTheChart() {
        assertThat(image(Chart.with("minimal"), "reset-service"))
                .isEqualTo("registry.example.org/otpgate/reset-service:" + Versions.appVersion());
    }

    @Test
    void tagIsTheOperatorsIfThereIsOne() {
        Chart chart = Chart.with("minimal").and("image: {tag: nightly, repository: mirror/otp}");
        assertThat(image(chart, "lockout-service"))
                .isEqualTo("registry.example.org/mirror/otp/lockout-service:nightly");
    }

    @Test
    void digestGoesBeforeEveryTag() {
        Chart chart = Chart.with("production").and("image: {tag: nightly}");
        assertThat(image(chart, "verification-service"))
                .isEqualTo("registry.example.org/otpgate/verification-service@sha256:" + "b".repeat(64));
    }

    @Test
    void migrationRunsInTheServicesOwnImage() {
        Manifests production = Chart.with("production").render();
        assertThat(production.migration("registration-service").getImage())
                .isEqualTo(production.container("registration-service").getImage());
    }

    @Test
    void pullSecretsAndPolicyReachThePods() {
        Manifests production =
                Chart.with("production").and("image: {pullPolicy: Always}").render();
        assertThat(production.pod("reset-service").getImagePullSecrets())
                .containsExactly(new LocalObjectReference("registry-login"));
        assertThat(production.container("reset-service").getImagePullPolicy()).isEqualTo("Always");
    }

    private static String image(Chart chart, String service) {
        return chart.render().container(service).getImage();
    }
}
