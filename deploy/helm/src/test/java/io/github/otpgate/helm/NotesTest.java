package io.github.otpgate.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.marcnuri.helm.DryRun;
import com.marcnuri.helm.Helm;
import org.junit.jupiter.api.Test;

class NotesTest {

    @Test
    void minimalInstallationIsToldWhatIsMissing() {
        assertThat(notes("minimal"))
                .contains("rollout status deployment/otp-otpgate-verification-service")
                .contains("Nothing is routed from outside yet")
                .contains("/api/v3/verifications")
                .contains("test.enabled")
                .contains("(secret otpgate-keys, key pepper). It can never be rotated")
                .contains("Create the Kafka topics")
                .contains("monitoring.prometheusRule.enabled")
                .doesNotContain("/internal");
    }

    @Test
    void completeInstallationIsToldWhatToDoNext() {
        assertThat(notes("production"))
                .contains("Let DNS lead otp.example.org to the Ingress")
                .contains("curl https://otp.example.org/api/v3/time")
                .contains("helm test otp -n lms")
                .contains("It can never be rotated")
                .doesNotContain("monitoring.prometheusRule.enabled");
        assertThat(notes("gateway-api")).contains("to the Gateway");
        assertThat(notes("strimzi")).doesNotContain("Create the Kafka topics");
    }

    private static String notes(String example) {
        return new Helm(Chart.FOLDER)
                .install()
                .clientOnly()
                .withDryRunOption(DryRun.CLIENT)
                .withName(Chart.RELEASE)
                .withNamespace(Chart.NAMESPACE)
                .withKubeVersion(Chart.OLDEST_KUBERNETES)
                .withValuesFile(Chart.FOLDER.resolve("ci/" + example + "-values.yaml"))
                .call()
                .getOutput();
    }
}
