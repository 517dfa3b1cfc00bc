package io.github.otpgate.reset;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.otpgate.contracts.topic.Topic;
import io.github.otpgate.contracts.trainee.Identity;
import io.github.otpgate.contracts.trainee.PersonName;
import io.github.otpgate.contracts.trainee.PhoneNumber;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.testkit.TestSecrets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;

/** A person whom no other test knows. */
record Trainee(String name, String phone) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SYLLABLES = '힣' - '가' + 1;
    private static final List<Trainee> ALL = new CopyOnWriteArrayList<>();

    static Trainee somebody() {
        Trainee trainee = new Trainee(
                "홍" + syllable() + syllable(),
                String.format("010-%04d-%04d", RANDOM.nextInt(10_000), 2_000 + RANDOM.nextInt(8_000)));
        ALL.add(trainee);
        return trainee;
    }

    /** Everybody so far, in all tests of this run. */
    static List<Trainee> all() {
        return List.copyOf(ALL);
    }

    /** Somebody else whose events stand in the same partition. */
    Trainee somebodyOfTheSamePartition() {
        return Stream.generate(Trainee::somebody)
                .filter(other -> other.partition() == partition())
                .findFirst()
                .orElseThrow();
    }

    TraineeKey key() {
        return TestSecrets.traineeKeys()
                .derive(new Identity.Person(
                        PersonName.parse(name).orElseThrow(),
                        PhoneNumber.parse(phone).orElseThrow()));
    }

    Map<String, Object> json() {
        return Map.of("name", name, "phone", phone);
    }

    private int partition() {
        return BuiltInPartitioner.partitionForKey(key().value().getBytes(UTF_8), Topic.PARTITIONS);
    }

    private static char syllable() {
        return (char) ('가' + RANDOM.nextInt(SYLLABLES));
    }
}
