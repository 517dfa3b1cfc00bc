package io.github.otpgate.local.issuer;

import io.github.otpgate.contracts.token.TokenKind;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/**
 * A stand-in for an OIDC issuer, for development alone: client credentials (RFC 6749 section 4.4) at {@code POST /dev/token}, its
 * public key at {@code GET /dev/jwks}. Its clients and their secrets are known to everybody.
 */
public final class TokenIssuer {

    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final int KEY_BITS = 2048;

    private final String issuer;
    private final Clock clock;
    private final RsaJsonWebKey key;

    /** @param issuer the {@code iss} of its tokens */
    public TokenIssuer(String issuer, Clock clock) {
        this.issuer = issuer;
        this.clock = clock;
        try {
            this.key = RsaJwkGenerator.generateJwk(KEY_BITS);
        } catch (JoseException impossible) {
            throw new IllegalStateException("RSA is missing from this Java runtime", impossible);
        }
        key.setKeyId("development-1");
        key.setUse("sig");
        key.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
    }

    /** Answers the request if its path is the issuer's; says whether it did. */
    public boolean handle(HttpServerRequest request) {
        switch (request.path()) {
            case "/dev/jwks" ->
                answer(
                        request.response(),
                        200,
                        new JsonObject(new JsonWebKeySet(List.of(key)).toJson(OutputControlLevel.PUBLIC_ONLY)));
            case "/dev/token" -> token(request);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void token(HttpServerRequest request) {
        if (request.method() != HttpMethod.POST) {
            answer(request.response(), 405, error("invalid_request", "expected POST"));
            return;
        }
        request.setExpectMultipart(true);
        request.end().onSuccess(ended -> {
            if (!"client_credentials".equals(request.getFormAttribute("grant_type"))) {
                answer(
                        request.response(),
                        400,
                        error("unsupported_grant_type", "grant_type: expected client_credentials"));
                return;
            }
            String[] credentials = credentials(request);
            DevelopmentClient.authenticate(credentials[0], credentials[1])
                    .ifPresentOrElse(
                            client -> answer(
                                    request.response(),
                                    200,
                                    new JsonObject()
                                            .put("access_token", sign(client))
                                            .put("token_type", "Bearer")
                                            .put("expires_in", LIFETIME.toSeconds())),
                            () -> answer(
                                    request.response(),
                                    401,
                                    error("invalid_client", "unknown client or wrong secret")));
        });
    }

    /** Client id and secret from HTTP Basic or from the form (RFC 6749 section 2.3.1). */
    private static String[] credentials(HttpServerRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null || !header.startsWith("Basic ")) {
            return new String[] {request.getFormAttribute("client_id"), request.getFormAttribute("client_secret")};
        }
        try {
            String[] parts =
                    new String(Base64.getDecoder().decode(header.substring(6)), StandardCharsets.UTF_8).split(":", 2);
            return parts.length == 2 ? parts : new String[2];
        } catch (IllegalArgumentException notBase64) {
            return new String[2];
        }
    }

    private String sign(DevelopmentClient client) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setSubject(client.id());
        claims.setAudience(TokenKind.INSTITUTION.audience());
        claims.setGeneratedJwtId();
        claims.setIssuedAt(NumericDate.fromMilliseconds(clock.millis()));
        claims.setExpirationTime(
                NumericDate.fromMilliseconds(clock.instant().plus(LIFETIME).toEpochMilli()));
        claims.setStringListClaim("groups", client.role());
        if (client.institution() != null) {
            claims.setStringClaim("institution", client.institution());
        }
        JsonWebSignature jws = new JsonWebSignature();
        jws.setHeader("typ", TokenKind.INSTITUTION.type());
        jws.setKeyIdHeaderValue(key.getKeyId());
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        jws.setKey(key.getRsaPrivateKey());
        jws.setPayload(claims.toJson());
        try {
            return jws.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException("token cannot be signed", impossible);
        }
    }

    private static JsonObject error(String code, String description) {
        return new JsonObject().put("error", code).put("error_description", description);
    }

    private static void answer(HttpServerResponse response, int status, JsonObject body) {
        response.setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .putHeader("Cache-Control", "no-store")
                .end(body.encode());
    }
}
