package io.github.otpgate.verification;

import io.github.otpgate.testkit.TestInstitutions;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Adds {@link #SMALLEDU} to the institutions of the tests: it may send two requests, and then one a minute or so. */
public final class SmallInstitutionResource implements QuarkusTestResourceLifecycleManager {

    public static final String SMALLEDU = "smalledu";

    private static final String ENTRY = """
            {"institutions": [
                {
                  "id": "smalledu",
                  "origins": ["http://lms.smalledu.example"],
                  "provider": {"name": "NICE"},
                  "limitsPerReplica": {"requestsPerSecond": 1, "burst": 2},
                  "suspended": false
                },""";

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Map<String, String> start() {
        String json = TestInstitutions.json().replaceFirst("\\{\\s*\"institutions\": \\[", ENTRY);
        try {
            Path file = Files.createTempFile("otpgate-institutions-", ".json");
            file.toFile().deleteOnExit();
            return Map.of(
                    "otpgate.institutions.file", Files.writeString(file, json).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // The file goes with the JVM.
    }
}
