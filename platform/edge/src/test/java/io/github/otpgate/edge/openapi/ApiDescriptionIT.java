package io.github.otpgate.edge.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.otpgate.edge.app.EdgeFixture;
import io.github.otpgate.edge.app.Http;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EdgeFixture.class)
class ApiDescriptionIT {

    private JsonNode description;

    @BeforeEach
    void fetch() throws Exception {
        description = new ObjectMapper()
                .readTree(Http.get("/q/openapi?format=json").send().body());
    }

    @Test
    void descriptionNamesTheServiceAndItsLicence() {
        assertThat(description.at("/info/title").asText()).isEqualTo("otpgate edge-test");
        assertThat(description.at("/info/version").asText()).isEqualTo("3");
        assertThat(description.at("/info/license/name").asText()).isEqualTo("Apache-2.0");
    }

    @Test
    void operationsNameTheTokensThatTheirRolesComeFrom() {
        assertThat(security("/api/v3/lms")).containsExactly("institutionToken");
        assertThat(security("/api/v3/staff")).containsExactly("institutionToken");
        assertThat(security("/api/v3/page")).containsExactlyInAnyOrder("pageTicket", "institutionToken");
        assertThat(security("/api/v3/trainee")).containsExactly("enrolmentTicket");
        assertThat(security("/api/v3/device")).containsExactly("deviceToken");
        assertThat(security("/internal/v1/service")).containsExactly("serviceToken");
        assertThat(security("/api/v3/pages-of")).isEmpty();
        assertThat(description.at("/components/securitySchemes").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "institutionToken", "pageTicket", "enrolmentTicket", "serviceToken", "deviceToken");
    }

    @Test
    void everyOperationOfOursCanAnswerAProblem() {
        JsonNode problem = operation("/api/v3/lms").at("/responses/default/content");

        assertThat(problem.path("application/problem+json").at("/schema/$ref").asText())
                .isEqualTo("#/components/schemas/Problem");
        assertThat(description.at("/components/schemas/Problem/required").toString())
                .isEqualTo("[\"type\",\"title\",\"status\"]");
        assertThat(description
                        .path("paths")
                        .path("/api/v2/sample")
                        .at("/post/responses/default")
                        .isMissingNode())
                .isTrue();
    }

    private Iterable<String> security(String path) {
        return () -> java.util.stream.StreamSupport.stream(
                        operation(path).path("security").spliterator(), false)
                .map(requirement -> requirement.fieldNames().next())
                .iterator();
    }

    private JsonNode operation(String path) {
        return description.path("paths").path(path).path("get");
    }
}
