package io.github.otpgate.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.github.otpgate.contracts.secret.DevicePublicKey;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(RealServers.class)
class DeviceKeyAndConsentIT extends ServiceIT {

    private static final String X = "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4";

    @Test
    void whatABrowserExportsIsAKey() {
        Map<String, Object> exported = new HashMap<>(new DeviceKey().jwk());
        exported.putAll(Map.of("ext", true, "key_ops", List.of("verify"), "alg", "ES256", "use", "sig", "kid", "1"));

        register("publicKey", exported).then().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({
        "kty, RSA",
        "crv, P-384",
        "crv, secp256k1",
        "d, 870MB6gfuTJ4HtUnUvYMyJpr5eUZNP4Bk43bVdj3eAE",
        "n, AQAB",
        "x, ''",
        "x, AAAA",
        "y, " + X
    })
    void anyOtherKeyIsRefused(String member, String value) {
        Map<String, Object> jwk = new HashMap<>(
                Map.of("kty", "EC", "crv", "P-256", "x", X, "y", "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM"));
        register("publicKey", jwk).then().statusCode(201);
        jwk.put(member, value);

        register("publicKey", jwk)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:otpgate:problem:invalid-request"))
                .body("errors.field", contains("publicKey"))
                .body("errors.expected", contains(DevicePublicKey.EXPECTED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"key\"", "7", "[]", "true"})
    void whatIsNoObjectIsNoKey(String json) {
        Api.as(Api.ticket(Trainees.person()))
                .body("{\"kind\":\"BROWSER\",\"os\":\"a\",\"model\":\"b\",\"publicKey\":" + json + "}")
                .post("/api/v3/devices")
                .then()
                .statusCode(400)
                .body("errors.field", contains("publicKey"))
                .body("errors.expected", contains("an object"));
    }

    @Test
    void whichTextWasAgreedToAndWhenIsKeptWithTheRegistration() {
        KeyedDevice device = KeyedDevice.begin(Api.ticket(Trainees.person()), false);
        clock.advance(Duration.ofMinutes(1));
        device.activate(clock.instant());

        assertThat(kept(device.id(), "consent_version")).isEqualTo("2026-11-01");
        assertThat(kept(device.id(), "consented_at AT TIME ZONE 'UTC'")).isEqualTo("2026-03-02 01:00:30");
    }

    @Test
    void keyAndConsentStayWhenTheDeviceHasEndedAndItsSecretDoesNot() {
        KeyedDevice device = KeyedDevice.activated(Api.ticket(Trainees.person()), false, clock.instant());

        Api.remove(device.token(clock.instant())).then().statusCode(204);

        assertThat(kept(device.id(), "public_key IS NOT NULL AND consent_version IS NOT NULL"))
                .isEqualTo("t");
        assertThat(kept(device.id(), "sealed_secret")).isNull();
    }

    @Test
    void bothMayBeAbsent() {
        Response response = register("publicKey", null);

        response.then().statusCode(201);
        assertThat(kept(response.path("deviceId"), "public_key")).isNull();
        assertThat(kept(response.path("deviceId"), "consent_version")).isNull();
        assertThat(kept(response.path("deviceId"), "consented_at")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "2026-11-1", "2026-11-01 ", "２０２６-11-01", "latest"})
    void aConsentNamesItsText(String version) {
        register("consent", Map.of("version", version))
                .then()
                .statusCode(400)
                .body("errors.field", contains("consent.version"))
                .body("errors.expected", contains("a version such as 2026-11-01"));
    }

    @Test
    void theTimeOfAConsentIsTheServers() {
        register("consent", Map.of("version", "2026-11-01", "at", "2026-01-01T00:00:00Z"))
                .then()
                .statusCode(400)
                .body("errors.field", contains("consent.at"));
        register("consent", Map.of()).then().statusCode(400).body("errors.field", contains("consent.version"));
    }

    private static Response register(String field, Object value) {
        Map<String, Object> body = new HashMap<>(Map.of("kind", "BROWSER", "os", "Windows 11", "model", "Chrome"));
        body.put(field, value);
        return Api.register(Api.ticket(Trainees.person()), body);
    }

    private String kept(String deviceId, String expression) {
        return database.value("SELECT " + expression + " FROM device WHERE device_id = '" + deviceId + "'");
    }
}
