package io.github.otpgate.contracts.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Looks at a service token once and remembers it, by its hash, until it ends: services use one token for many calls, and a
 * signature costs more than the rest of a call's security. Bad tokens are not remembered, so that they cannot displace good ones.
 */
public final class RememberedServiceTokens {

    private static final int MOST = 1_000;

    private final BiFunction<String, Instant, Optional<VerifiedService>> verifier;
    private final Map<String, VerifiedService> good = Collections.synchronizedMap(new Newest());

    /** @param verifier {@link ServiceTokenVerifier#verify} */
    public RememberedServiceTokens(BiFunction<String, Instant, Optional<VerifiedService>> verifier) {
        this.verifier = verifier;
    }

    /** As {@link ServiceTokenVerifier#read}. */
    public Optional<String> read(String token, Instant now) {
        if (token == null) {
            return Optional.empty();
        }
        String hash = hash(token);
        VerifiedService known = good.get(hash);
        if (known != null && now.isBefore(known.expiresAt())) {
            return Optional.of(known.name());
        }
        Optional<VerifiedService> verified = verifier.apply(token, now);
        verified.ifPresent(service -> good.put(hash, service));
        return verified.map(VerifiedService::name);
    }

    private static String hash(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static final class Newest extends LinkedHashMap<String, VerifiedService> {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, VerifiedService> eldest) {
            return size() > MOST;
        }
    }
}
