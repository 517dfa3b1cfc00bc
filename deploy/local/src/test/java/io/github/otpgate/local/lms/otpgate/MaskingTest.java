package io.github.otpgate.local.lms.otpgate;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

class MaskingTest {

    @Test
    void namesNumbersAndTokensAreNotShownWhereverTheyStand() {
        JsonObject person = new JsonObject().put("name", "홍길동").put("phone", "010-0000-0001");
        JsonObject body = new JsonObject()
                .put("trainee", person)
                .put("all", new JsonArray().add(person))
                .put("ticket", "eyJhbGciOiJIUzI1NiJ9.payload.signature")
                .put("url", "http://localhost:8080/app/#t=eyJhbGciOiJIUzI1NiJ9")
                .put("userId", "user001");

        String shown = Masking.masked(body).encode();

        assertThat(shown)
                .doesNotContain("길동", "010-0000", "payload", "signature", "#t=")
                .contains("홍**", "***0001", "eyJhbGciOi…", "/app/#…", "user001");
        assertThat(body.getJsonObject("trainee").getString("name")).isEqualTo("홍길동");
    }

    @Test
    void shortTokensAreHiddenAltogether() {
        assertThat(Masking.token("short")).isEqualTo("…");
    }
}
