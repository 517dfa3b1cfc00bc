package io.github.otpgate.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.Helm;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class VersionsTest {

    @Test
    void appVersionIsTheProjectsRelease() throws Exception {
        var pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Chart.FOLDER.resolve("../../../pom.xml").toFile());
        String version =
                pom.getDocumentElement().getElementsByTagName("version").item(0).getTextContent();
        assertThat(Versions.appVersion()).isEqualTo(version.replace("-SNAPSHOT", ""));
    }

    @Test
    void clusterThatCannotSleepBeforeAStopIsRefused() {
        assertThat(Versions.kubeVersion()).isEqualTo(">=" + Chart.OLDEST_KUBERNETES + "-0");
        var template = new Helm(Chart.FOLDER)
                .template()
                .withKubeVersion("1.29.9")
                .withValuesFile(Chart.FOLDER.resolve("ci/minimal-values.yaml"));
        assertThatThrownBy(template::call).hasMessageContaining("kubeVersion");
    }
}
