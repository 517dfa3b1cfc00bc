package io.github.otpgate.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.marcnuri.helm.DryRun;
import com.marcnuri.helm.Helm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a cluster to ask, pods roll when the data of a secret that they use changed, and only then. */
class LiveSecretsTest {

    private static final Pattern CHECKSUM = Pattern.compile("checksum/secrets: ([0-9a-f]{64})");

    @TempDir
    private Path folder;

    private SecretsOnlyCluster cluster;

    @BeforeEach
    void start() throws IOException {
        cluster = new SecretsOnlyCluster();
        cluster.put("otpgate-keys", "one");
        cluster.put("reset-database", "password");
        onlyNotesThatShowADeployment("reset");
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    @Test
    void podsStayWhileTheirSecretsDo() {
        String before = checksum(true);
        cluster.put("verification-database", "another service's");
        assertThat(checksum(true)).isEqualTo(before);
    }

    @Test
    void podsRollWhenDataOfTheirSecretsChanged() {
        String before = checksum(true);
        cluster.put("reset-database", "rotated");
        String after = checksum(true);
        assertThat(after).isNotEqualTo(before);
        cluster.put("otpgate-keys", "two");
        assertThat(checksum(true)).isNotEqualTo(after);
    }

    @Test
    void helmReadsNoSecretIfItMayNot() {
        String before = checksum(false);
        cluster.put("reset-database", "rotated");
        assertThat(checksum(false)).isEqualTo(before);
    }

    private String checksum(boolean lookup) {
        String output = new Helm(folder)
                .install()
                .withName(Chart.RELEASE)
                .withNamespace(Chart.NAMESPACE)
                .withDryRunOption(DryRun.SERVER)
                .withKubeConfigContents(cluster.kubeConfig())
                .withValuesFile(Chart.FOLDER.resolve("ci/minimal-values.yaml"))
                .set("secrets.lookup", lookup)
                .call()
                .getOutput();
        Matcher checksum = CHECKSUM.matcher(output);
        assertThat(checksum.find()).as(output).isTrue();
        return checksum.group(1);
    }

    /** Helm does not hand out what it would install; its notes it does. */
    private void onlyNotesThatShowADeployment(String service) throws IOException {
        ChartCopy copy = ChartCopy.in(folder);
        try (Stream<Path> files = Files.walk(folder.resolve("templates"))) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".yaml")).toList()) {
                Files.delete(file);
            }
        }
        copy.edit(
                "templates/NOTES.txt",
                notes -> "{{ include \"otpgate.deployment\" (dict \"root\" . \"service\" \"" + service + "\") }}");
    }
}
