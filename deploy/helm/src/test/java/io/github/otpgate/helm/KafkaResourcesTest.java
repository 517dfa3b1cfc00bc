package io.github.otpgate.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.contracts.topic.Topic;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import io.strimzi.api.kafka.model.user.KafkaUserAuthorizationSimple;
import io.strimzi.api.kafka.model.user.acl.AclRule;
import io.strimzi.api.kafka.model.user.acl.AclRuleGroupResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleTopicResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleTransactionalIdResource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KafkaResourcesTest {

    private final Manifests strimzi = Chart.with("strimzi").render();

    @Test
    void topicsAreAsTheServicesExpectThem() {
        assertThat(strimzi.all(KafkaTopic.class)).hasSize(2 * Topic.values().length);
        for (Topic topic : Topic.values()) {
            isMade("pilot-" + topic.topicName(), Topic.PARTITIONS, topic.settings());
            isMade("pilot-" + topic.deadLetterName(), 1, Topic.deadLetterSettings());
        }
    }

    @Test
    void eventsOutliveTheRelease() {
        assertThat(strimzi.all(KafkaTopic.class))
                .allSatisfy(topic -> assertThat(topic.getMetadata().getAnnotations())
                        .containsEntry("helm.sh/resource-policy", "keep"));
    }

    @Test
    void usersMayDoWhatTheirServiceDoesAndNoMore() {
        assertThat(rights("registration-service")).containsExactlyInAnyOrder("write pilot-otp.device");
        assertThat(rights("verification-service"))
                .containsExactlyInAnyOrder(
                        "write pilot-otp.verification",
                        "write pilot-otp.device.dead",
                        "read pilot-otp.device",
                        "join pilot-verification-device");
        assertThat(rights("lockout-service"))
                .containsExactlyInAnyOrder(
                        "write pilot-otp.lockout",
                        "write pilot-otp.reset.dead",
                        "write pilot-otp.device.dead",
                        "read pilot-otp.device",
                        "read pilot-otp.verification",
                        "read pilot-otp.lockout",
                        "read pilot-otp.reset",
                        "join pilot-lockout-reset",
                        "join pilot-lockout-device",
                        "transact pilot-otp-lockout-relay-*");
        assertThat(rights("reset-service"))
                .containsExactlyInAnyOrder(
                        "write pilot-otp.reset",
                        "write pilot-otp.lockout.dead",
                        "read pilot-otp.lockout",
                        "join pilot-reset-lockout");
    }

    @Test
    void servicesUseTheNamesThatTheirUsersMayUse() {
        for (String service : Manifests.SERVICES) {
            assertThat(Manifests.environment(strimzi.container(service)))
                    .containsEntry("OTPGATE_MESSAGING_PREFIX", "pilot-");
        }
    }

    @Test
    void aloneOnItsKafkaAnInstallationNeedsNoPrefix() {
        Manifests alone = Chart.with("strimzi").and("kafka: {prefix: ''}").render();
        assertThat(alone.all(KafkaTopic.class))
                .extracting("spec.topicName")
                .contains("otp.device", "otp.device.dead")
                .noneMatch(name -> name.toString().contains("pilot"));
        assertThat(Manifests.environment(alone.container("reset-service")))
                .doesNotContainKey("OTPGATE_MESSAGING_PREFIX");
    }

    @Test
    void usersProveThemselvesAsTheProtocolSays() {
        Manifests mutual = Chart.with("strimzi")
                .and("strimzi: {users: {authentication: tls}}")
                .render();
        assertThat(strimzi.all(KafkaUser.class))
                .extracting("spec.authentication.type")
                .containsOnly("scram-sha-512");
        assertThat(mutual.all(KafkaUser.class))
                .extracting("spec.authentication.type")
                .containsOnly("tls");
    }

    @Test
    void eitherCanBeLeftOut() {
        Manifests neither = Chart.with("strimzi")
                .and("strimzi: {topics: {enabled: false}, users: {enabled: false}}")
                .render();
        assertThat(neither.all(KafkaTopic.class)).isEmpty();
        assertThat(neither.all(KafkaUser.class)).isEmpty();
        assertThat(Chart.with("minimal").render().all(KafkaTopic.class)).isEmpty();
    }

    private void isMade(String name, int partitions, Map<String, String> settings) {
        KafkaTopic topic = strimzi.all(KafkaTopic.class).stream()
                .filter(candidate -> candidate.getSpec().getTopicName().equals(name))
                .findFirst()
                .orElseThrow();
        Map<String, Object> expected = new HashMap<>(settings);
        expected.put("min.insync.replicas", "2");
        assertThat(topic.getSpec().getPartitions()).isEqualTo(partitions);
        assertThat(topic.getSpec().getReplicas()).isEqualTo(3);
        assertThat(topic.getSpec().getConfig()).isEqualTo(expected);
        assertThat(topic.getMetadata().getLabels()).containsEntry("strimzi.io/cluster", "events");
    }

    private List<String> rights(String service) {
        var authorization = (KafkaUserAuthorizationSimple)
                strimzi.one(KafkaUser.class, service).getSpec().getAuthorization();
        return authorization.getAcls().stream()
                .flatMap(KafkaResourcesTest::right)
                .toList();
    }

    private static Stream<String> right(AclRule rule) {
        List<String> operations = rule.getOperations().stream()
                .map(operation -> operation.toValue())
                .toList();
        if (rule.getResource() instanceof AclRuleTopicResource topic) {
            assertThat(topic.getPatternType().toValue()).isEqualTo("literal");
            assertThat(operations).hasSize(2).contains("Describe").containsAnyOf("Read", "Write");
            return Stream.of((operations.contains("Write") ? "write " : "read ") + topic.getName());
        } else if (rule.getResource() instanceof AclRuleGroupResource group) {
            assertThat(operations).containsExactly("Read");
            return Stream.of("join " + group.getName());
        }
        var transactions = (AclRuleTransactionalIdResource) rule.getResource();
        assertThat(operations).containsExactlyInAnyOrder("Describe", "Write");
        assertThat(transactions.getPatternType().toValue()).isEqualTo("prefix");
        return Stream.of("transact " + transactions.getName() + "*");
    }
}
