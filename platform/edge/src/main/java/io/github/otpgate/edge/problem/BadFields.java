package io.github.otpgate.edge.problem;

import io.github.otpgate.edge.http.Api;
import io.github.otpgate.edge.log.QuietThrowable;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** A request that bean validation refuses: every bad field by its path in the JSON body, or its parameter's name. */
public class BadFields {

    private static final Logger LOG = Logger.getLogger(BadFields.class);

    @ServerExceptionMapper
    public Response violations(ConstraintViolationException failure, RoutingContext request) {
        Api api = Api.of(request.normalizedPath());
        if (failure.getConstraintViolations().stream().anyMatch(BadFields::isOurFault)) {
            LOG.errorf(QuietThrowable.of(failure), "%s breaks its own rules", request.normalizedPath());
            return api.error(Problem.internalError());
        }
        return api.error(Problem.invalidRequest(failure.getConstraintViolations().stream()
                .map(violation -> new FieldError(field(violation.getPropertyPath()), violation.getMessage()))
                .distinct()
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::expected))
                .toList()));
    }

    /** Only the parameters of a resource method come from the caller. */
    private static boolean isOurFault(ConstraintViolation<?> violation) {
        return nodes(violation.getPropertyPath()).stream().noneMatch(node -> node.getKind() == ElementKind.PARAMETER);
    }

    private static String field(Path path) {
        List<String> fields = new ArrayList<>();
        String parameter = BadJson.BODY;
        for (Path.Node node : nodes(path)) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            } else if (node.getKind() == ElementKind.PROPERTY) {
                fields.add(
                        node.isInIterable() && node.getIndex() != null
                                ? "[" + node.getIndex() + "]." + node.getName()
                                : node.getName());
            }
        }
        return fields.isEmpty() ? parameter : String.join(".", fields).replace(".[", "[");
    }

    private static List<Path.Node> nodes(Path path) {
        return StreamSupport.stream(path.spliterator(), false).toList();
    }
}
