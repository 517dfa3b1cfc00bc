package io.github.otpgate.local;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** The secrets of one run of the local stack: new ones every time, never written to disk. */
final class StackSecrets {

    private static final int KEY_BYTES = 32;
    private static final List<StackService> CALLERS =
            List.of(StackService.REGISTRATION, StackService.VERIFICATION, StackService.RESET);

    private final SecureRandom random = new SecureRandom();
    /** Key ids that end with a date tell Prometheus the key's age. */
    private final String today = LocalDate.now(ZoneOffset.UTC).format(DateTimeFormatter.BASIC_ISO_DATE);

    private final String pepper = key();
    private final String keyRing = ring();
    private final String pageTicketKeys = ring();
    private final String enrolmentTicketKeys = ring();
    private final String codeMarkKey = key();
    private final Map<StackService, EllipticCurveJsonWebKey> serviceKeys = new EnumMap<>(StackService.class);

    StackSecrets() {
        CALLERS.forEach(caller -> serviceKeys.put(caller, serviceKey(caller)));
    }

    /** The environment variables that hand this service its secrets. */
    Map<String, String> environment(StackService service) {
        Map<String, String> environment = new HashMap<>();
        environment.put("OTPGATE_TRAINEE_KEY_PEPPER", pepper);
        if (service == StackService.REGISTRATION || service == StackService.VERIFICATION) {
            environment.put("OTPGATE_SECRETS_KEY_RING", keyRing);
        }
        if (service == StackService.REGISTRATION) {
            environment.put("OTPGATE_ENROLMENT_TICKET_KEYS", enrolmentTicketKeys);
        }
        if (service == StackService.VERIFICATION) {
            environment.put("OTPGATE_PAGE_TICKET_KEYS", pageTicketKeys);
            environment.put("OTPGATE_CODE_MARK_KEY", codeMarkKey);
        }
        if (StackService.INSIDE.contains(service)) {
            environment.put(
                    "OTPGATE_SERVICE_TOKEN_CALLERS",
                    new JsonWebKeySet(List.copyOf(serviceKeys.values())).toJson(OutputControlLevel.PUBLIC_ONLY));
        }
        if (serviceKeys.containsKey(service)) {
            environment.put(
                    "OTPGATE_SERVICE_TOKEN_KEY", serviceKeys.get(service).toJson(OutputControlLevel.INCLUDE_PRIVATE));
        }
        return environment;
    }

    private String ring() {
        return "local-" + today + ":" + key();
    }

    private String key() {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private EllipticCurveJsonWebKey serviceKey(StackService service) {
        try {
            EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(service.folder() + ":" + today);
            return key;
        } catch (JoseException impossible) {
            throw new IllegalStateException("P-256 is missing from this Java runtime", impossible);
        }
    }
}
