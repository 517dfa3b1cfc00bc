package io.github.otpgate.edge.app;

import io.github.otpgate.testkit.TestInstitutions;
import io.github.otpgate.testkit.TestSecrets;
import io.github.otpgate.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The test application's secrets, and an institutions file of its own that tests may change. */
public class EdgeFixture implements QuarkusTestResourceLifecycleManager {

    /** Argument: the issuer's key is not in the configuration. */
    public static final String WITHOUT_ISSUER_KEY = "without-issuer-key";

    private Map<String, String> arguments = Map.of();
    private Path institutions;
    private Path certificate;

    @Override
    public void init(Map<String, String> initArgs) {
        arguments = Map.copyOf(initArgs);
    }

    @Override
    public Map<String, String> start() {
        try {
            institutions = Files.createTempFile("edge-institutions-", ".json");
            Files.writeString(institutions, TestInstitutions.json());
            certificate = SampleCertificate.valid(90, Files.createTempFile("edge-certificate-", ".pem"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        Map<String, String> config = new HashMap<>(TestSecrets.config());
        config.putAll(TestTokens.publicKeyConfig());
        if (arguments.containsKey(WITHOUT_ISSUER_KEY)) {
            config.remove("mp.jwt.verify.publickey");
        }
        config.put("otpgate.institutions.file", institutions.toString());
        config.put("otpgate.certificates.files", certificate.toString());
        config.put("otpgate.secrets.key-ring", "ring-20261121:AAAA,ring-20250101:AAAA");
        return config;
    }

    @Override
    public void stop() {
        try {
            Files.deleteIfExists(institutions);
            Files.deleteIfExists(certificate);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
