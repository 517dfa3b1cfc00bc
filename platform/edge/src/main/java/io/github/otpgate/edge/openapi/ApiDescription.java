package io.github.otpgate.edge.openapi;

import io.github.otpgate.contracts.wire.ResultCode;
import io.github.otpgate.edge.caller.Roles;
import io.github.otpgate.edge.http.Api;
import io.github.otpgate.edge.problem.Problem;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * What all our APIs' descriptions have in common: the kinds of token and the form of errors. Roles that the framework finds on an
 * operation become the token that carries them.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = ApiDescription.AFTER_ALL_OTHERS)
public class ApiDescription implements OASFilter {

    static final int AFTER_ALL_OTHERS = -1_000;

    private static final String PROBLEM = "Problem";
    private static final Map<String, String> SCHEMES = schemes();

    private static Map<String, String> schemes() {
        Map<String, String> schemes = new LinkedHashMap<>();
        schemes.put(Roles.LMS, "institutionToken");
        schemes.put(Roles.SUPPORT, "institutionToken");
        schemes.put(Roles.PAGE, "pageTicket");
        schemes.put(Roles.TRAINEE, "enrolmentTicket");
        schemes.put(Roles.SERVICE, "serviceToken");
        schemes.put(Roles.DEVICE, "deviceToken");
        return schemes;
    }

    @Override
    public void filterOpenAPI(OpenAPI description) {
        if (description.getComponents() == null) {
            description.setComponents(OASFactory.createComponents());
        }
        description.getComponents().addSchema(PROBLEM, problem());
        if (description.getPaths() == null) {
            return;
        }
        description.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .values()
                .forEach(operation -> complete(Api.of(path), operation)));
        usedSchemes(description).forEach(name -> description.getComponents().addSecurityScheme(name, scheme(name)));
    }

    private static void complete(Api api, Operation operation) {
        if (operation.getSecurity() != null) {
            operation.setSecurity(operation.getSecurity().stream()
                    .flatMap(requirement -> requirement.getSchemes().values().stream())
                    .flatMap(List::stream)
                    .map(SCHEMES::get)
                    .filter(name -> name != null)
                    .distinct()
                    .map(name -> OASFactory.createSecurityRequirement().addScheme(name))
                    .toList());
        }
        if (api == Api.V3 && operation.getResponses() != null) {
            List.of("400", "401", "403").forEach(operation.getResponses()::removeAPIResponse);
            operation.getResponses().addAPIResponse("default", problemResponse());
        }
    }

    private static List<String> usedSchemes(OpenAPI description) {
        return description.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .filter(operation -> operation.getSecurity() != null)
                .flatMap(operation -> operation.getSecurity().stream())
                .map(SecurityRequirement::getSchemes)
                .flatMap(schemes -> schemes.keySet().stream())
                .distinct()
                .toList();
    }

    private static SecurityScheme scheme(String name) {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description(
                        switch (name) {
                            case "institutionToken" ->
                                "Token of an institution's backend or of support staff, from the OIDC issuer.";
                            case "pageTicket" ->
                                "Page ticket: minutes long; one trainee, institution, purpose and origin.";
                            case "enrolmentTicket" -> "Enrolment ticket: ten minutes, one registration.";
                            case "deviceToken" ->
                                "Token that a registered device makes and signs itself: a minute long, used once.";
                            default -> "Token of one of the services themselves, a minute long.";
                        });
    }

    private static APIResponse problemResponse() {
        return OASFactory.createAPIResponse()
                .description("A problem (RFC 9457); its type names what is wrong.")
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM))));
    }

    private static Schema problem() {
        return object("A problem detail (RFC 9457).")
                .addProperty("type", string(Problem.TYPE_PREFIX + "<slug>"))
                .addProperty("title", string("What is wrong, in the language of Accept-Language (ko, en)."))
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("detail", string("What to do about it."))
                .addProperty(
                        "code",
                        string("The code of generation 2 of the wire that says the same, if there is one.")
                                .enumeration(Arrays.stream(ResultCode.values())
                                        .filter(code -> code != ResultCode.SUCCESS)
                                        .<Object>map(ResultCode::code)
                                        .toList()))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .items(object("One bad field.")
                                        .addProperty("field", string("Its path in the body, such as trainee.phone."))
                                        .addProperty("expected", string("What would have been right."))))
                .required(List.of("type", "title", "status"));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).description(description);
    }

    private static Schema string(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }
}
