package io.github.otpgate.edge.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.otpgate.contracts.trainee.InstitutionId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstitutionsFileTest {

    private static final String GOOD = """
            {"institutions":[{"id":"edulife","origins":["http://localhost:8080"],"provider":{"name":"NICE"},\
            "limitsPerReplica":{"requestsPerSecond":500,"burst":1000}}]}""";

    @Test
    void defaultsAreFilledIn() {
        Institution edulife = parse(GOOD).get(new InstitutionId("edulife"));

        assertThat(edulife.suspended()).isFalse();
        assertThat(edulife.provider().positiveResultCodes()).containsExactlyInAnyOrder("0000", "000000");
        assertThat(edulife.limitsPerReplica()).isEqualTo(new Limits(500, 1000));
        assertThat(edulife.origins()).containsExactly("http://localhost:8080");
        assertThat(edulife.budgets()).isEqualTo(Budgets.AS_CONFIGURED);
    }

    @Test
    void budgetsThatAreNamedAreTheInstitutionsOwn() {
        String budgets = "\"budgets\":{\"failures\":60,\"removals\":7},\"limitsPerReplica\"";

        assertThat(parse(GOOD.replace("\"limitsPerReplica\"", budgets))
                        .get(new InstitutionId("edulife"))
                        .budgets())
                .isEqualTo(new Budgets(60, null, null, 7, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "id":"edulife"                 | "id":"edu life"              | institution
                    "id":"edulife",                | ''                           | id is missing
                    "name":"NICE"                  | "name":" "                   | provider.name
                    "name":"NICE"                  | "name":"NICE","positiveResultCodes":[] | positiveResultCodes
                    "burst":1000                   | "burst":0                    | limits
                    ,"burst":1000                  | ''                           | limits
                    "origins"                      | "origin"                     | origin
                    http://localhost:8080          | *                            | origins
                    http://localhost:8080          | http://localhost:8080/       | origins
                    http://localhost:8080          | http://Localhost             | origins
                    http://localhost:8080          | ftp://localhost              | origins
                    "limitsPerReplica":                      | "suspended":"no","limitsPerReplica":   | suspended
                    "limitsPerReplica":                      | "budgets":{"removals":0},"limitsPerReplica": | budgets
                    "limitsPerReplica":                      | "budgets":{"removals":7.9},"limitsPerReplica": | removals
                    "limitsPerReplica":                      | "budgets":{"removals":""},"limitsPerReplica": | removals
                    "limitsPerReplica":                      | "budgets":{"locks":1},"limitsPerReplica": | locks
                    ]}                             | ]} {}                        | Trailing
                    {"institutions"                | {"institutions":[],"institutions" | Duplicate
                    """)
    void brokenFileSaysWhatIsWrong(String right, String wrong, String said) {
        assertThatThrownBy(() -> parse(GOOD.replace(right, wrong)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NICE phone", "NICE/phone", "나이스", "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddX"})
    void providersNameHasItsForm(String name) {
        assertThatThrownBy(() -> parse(GOOD.replace("NICE", name)))
                .hasMessage(".institutions[0].provider: provider.name: expected 1 to 40 letters, digits, dots, hyphens"
                        + " or underscores");
        assertThat(provider("\"name\":\"Az0._-aaaabbbbbbbbbbccccccccccdddddddddd\"")
                        .name())
                .hasSize(40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"00 00\"", "\"성공\"", "\"aaaaaaaaaabbbbbbbbbbccccccccccddX\"", "null"})
    void resultCodesHaveTheirForm(String code) {
        assertThatThrownBy(() -> provider("\"name\":\"NICE\",\"positiveResultCodes\":[\"0000\"," + code + "]"))
                .hasMessage(".institutions[0].provider: provider.positiveResultCodes: expected 1 to 32 printable ASCII"
                        + " characters without spaces each");
        assertThat(provider("\"name\":\"NICE\",\"positiveResultCodes\":[\"!~aaaaaaaabbbbbbbbbbccccccccccdd\"]")
                        .positiveResultCodes())
                .containsExactly("!~aaaaaaaabbbbbbbbbbccccccccccdd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "{\"institutions\":null}", "{\"institutions\":[null]}"})
    void fileWithoutInstitutionsIsBroken(String content) {
        assertThatThrownBy(() -> parse(content)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void idThatStandsTwiceIsBroken() {
        String entry = GOOD.substring(GOOD.indexOf('[') + 1, GOOD.lastIndexOf(']'));

        assertThatThrownBy(() -> parse(GOOD.replace(entry, entry + "," + entry)))
                .hasMessage("institution edulife stands twice");
    }

    @Test
    void serviceWithABrokenOrMissingFileDoesNotStart(@TempDir Path folder) throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.json"), "{");

        assertThatThrownBy(() -> institutions(broken).load()).hasMessageContaining("otpgate.institutions.file");
        assertThatThrownBy(() -> institutions(folder.resolve("none.json")).load())
                .hasMessageContaining("otpgate.institutions.file");
    }

    private static Institutions institutions(Path file) {
        return new Institutions(
                new InstitutionsConfig() {
                    @Override
                    public Path file() {
                        return file;
                    }

                    @Override
                    public Duration poll() {
                        return Duration.ofSeconds(1);
                    }
                },
                null);
    }

    private static IdentityProvider provider(String members) {
        return parse(GOOD.replace("\"name\":\"NICE\"", members))
                .get(new InstitutionId("edulife"))
                .provider();
    }

    private static Map<InstitutionId, Institution> parse(String json) {
        return InstitutionsFile.parse(json.getBytes(StandardCharsets.UTF_8));
    }
}
