package io.github.otpgate.edge.institution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The form of the institutions file: JSON, read to the letter. */
final class InstitutionsFile {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private InstitutionsFile() {}

    /**
     * The institutions by id.
     *
     * @throws IllegalArgumentException saying what is wrong and where
     */
    static Map<InstitutionId, Institution> parse(byte[] content) {
        Map<InstitutionId, Institution> known = new HashMap<>();
        for (Institution institution : read(content).institutions()) {
            if (known.put(institution.id(), institution) != null) {
                throw new IllegalArgumentException("institution " + institution.id() + " stands twice");
            }
        }
        return Map.copyOf(known);
    }

    private static Document read(byte[] content) {
        try {
            return Optional.ofNullable(JSON.readValue(content, Document.class))
                    .orElseThrow(() -> new IllegalArgumentException("expected an object"));
        } catch (ValueInstantiationException refused) {
            throw new IllegalArgumentException(
                    path(refused) + refused.getCause().getMessage(), refused);
        } catch (JsonMappingException wrong) {
            throw new IllegalArgumentException(path(wrong) + wrong.getOriginalMessage(), wrong);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(
                    "line " + malformed.getLocation().getLineNr() + ": " + malformed.getOriginalMessage(), malformed);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(unreadable.getMessage(), unreadable);
        }
    }

    private static String path(JsonMappingException wrong) {
        return wrong.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining("", "", ": "));
    }

    /** The whole file. */
    @RegisterForReflection(
            targets = {Document.class, Institution.class, IdentityProvider.class, Limits.class, Budgets.class})
    record Document(List<Institution> institutions) {

        Document {
            institutions = List.copyOf(Institution.required("institutions", institutions));
        }
    }
}
