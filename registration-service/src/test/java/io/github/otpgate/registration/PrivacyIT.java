package io.github.otpgate.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.registration.Api.Begun;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RealServers.class)
class PrivacyIT extends ServiceIT {

    @Test
    void noTableHoldsANameANumberACodeASecretOrATicket() {
        Map<String, String> trainee = Map.of("name", "남궁 민수", "phone", "010-9753-8642");
        String ticket = Api.provenTicket(trainee, clock.instant());
        Begun device = Api.begin(ticket, false);
        Begun pending = Api.begin(Api.ticket(trainee), false);
        Api.activate(device, device.authenticator().code(clock.instant()))
                .then()
                .statusCode(204);
        Api.lookUp(Api.edulife(), Map.of("trainee", trainee)).then().statusCode(200);

        List<String> everything = database.everything();

        assertThat(everything)
                .as("the scan sees what is there")
                .anyMatch(row -> row.contains(device.deviceId()))
                .anyMatch(row -> row.contains(Trainees.key(trainee).value()));
        List<String> forbidden = Stream.of(
                        Stream.of("남궁", "민수", "9753-8642", "97538642", ticket, ticket.split("\\.")[2]),
                        spellings(device.secret()),
                        spellings(pending.secret()))
                .flatMap(spellings -> spellings)
                .toList();
        assertThat(everything).noneMatch(row -> forbidden.stream().anyMatch(row::contains));
        assertThat(database.rows("SELECT table_name || '.' || column_name FROM information_schema.columns"
                        + " WHERE table_schema = 'public' AND column_name ~ '(name|phone|tel|code)$'"))
                .isEmpty();
    }

    private static Stream<String> spellings(String base32) {
        byte[] bytes = new Base32().decode(base32);
        return Stream.of(
                base32,
                HexFormat.of().formatHex(bytes),
                Base64.getEncoder().withoutPadding().encodeToString(bytes),
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
}
