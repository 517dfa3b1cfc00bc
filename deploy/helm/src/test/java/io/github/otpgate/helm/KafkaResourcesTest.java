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
            isMade(topic.topicName(), Topic.PARTITIONS, topic.settings());
            isMade(topic.deadLetterName(), 1, Topic.deadLetterSettings());
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
        assertThat(rights("registration-service")).containsExactlyInAnyOrder("write otp.device");
        assertThat(rights("verification-service"))
                .containsExactlyInAnyOrder(
                        "write otp.verification",
                        "write otp.device.dead",
                        "read otp.device",
                        "join verification-device-pilot");
        assertThat(rights("lockout-service"))
                .containsExactlyInAnyOrder(
                        "write otp.lockout",
                        "write otp.reset.dead",
                        "write otp.device.dead",
                        "read otp.device",
                        "read otp.verification",
                        "read otp.lockout",
                        "read otp.reset",
                        "join lockout-reset-pilot",
                        "join lockout-device-pilot",
                        "transact otp-lockout-relay-*");
        assertThat(rights("reset-service"))
                .containsExactlyInAnyOrder(
                        "write otp.reset", "write otp.lockout.dead", "read otp.lockout", "join reset-lockout-pilot");
    }

    @Test
    void servicesUseTheGroupsThatTheirUsersMayJoin() {
        assertThat(Manifests.environment(strimzi.container("reset-service")))
                .containsEntry("OTPGATE_MESSAGING_GROUP_SUFFIX", "-pilot");
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
