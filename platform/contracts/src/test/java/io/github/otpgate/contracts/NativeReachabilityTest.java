package io.github.otpgate.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.otpgate.contracts.event.EventType;
import io.github.otpgate.contracts.event.TraineeEvent;
import io.github.otpgate.contracts.lockout.CurrentLock;
import io.github.otpgate.contracts.lockout.FindLock;
import io.github.otpgate.contracts.lockout.RaiseGeneration;
import io.github.otpgate.contracts.lockout.SettleAttempt;
import io.github.otpgate.contracts.lockout.SettledAttempt;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A native executable reads and writes JSON only of types that the metadata names. */
class NativeReachabilityTest {

    private static final String METADATA =
            "/META-INF/native-image/io.github.otpgate/contracts/reachability-metadata.json";

    @Test
    void everyTypeThatTravelsAsJsonIsNamedAndNoOther() throws IOException {
        Set<String> travelling = new TreeSet<>(Set.of(TraineeEvent.class.getName()));
        Stream.concat(
                        Stream.of(EventType.values()).map(EventType::record),
                        Stream.of(
                                CurrentLock.class,
                                FindLock.class,
                                RaiseGeneration.class,
                                SettleAttempt.class,
                                SettledAttempt.class))
                .forEach(root -> collect(root, travelling));

        assertThat(named()).containsExactlyInAnyOrderElementsOf(travelling);
    }

    private static void collect(Class<?> type, Set<String> travelling) {
        boolean ours = type.getName().startsWith(NativeReachabilityTest.class.getPackageName());
        if (!ours || !travelling.add(type.getName()) || !type.isRecord()) {
            return;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            collect(component.getType(), travelling);
            if (component.getGenericType() instanceof ParameterizedType list) {
                Stream.of(list.getActualTypeArguments()).forEach(of -> collect((Class<?>) of, travelling));
            }
        }
    }

    private static Set<String> named() throws IOException {
        Set<String> named = new TreeSet<>();
        try (InputStream metadata = NativeReachabilityTest.class.getResourceAsStream(METADATA)) {
            for (JsonNode entry : new ObjectMapper().readTree(metadata).get("reflection")) {
                named.add(entry.get("type").asText());
            }
        }
        return named;
    }
}
