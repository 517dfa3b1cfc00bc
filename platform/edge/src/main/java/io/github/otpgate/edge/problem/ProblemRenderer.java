package io.github.otpgate.edge.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.otpgate.contracts.wire.ResultCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes problems as JSON, in the language asked for. */
@ApplicationScoped
public class ProblemRenderer {

    private final ProblemTexts texts;
    private final ObjectMapper json;

    @Inject
    ProblemRenderer(ProblemTexts texts, ObjectMapper json) {
        this.texts = texts;
        this.json = json;
    }

    /** The JSON document in UTF-8. */
    public byte[] render(Problem problem, Language language) {
        try {
            return json.writeValueAsBytes(document(problem, language));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("problem " + problem.slug() + " has a member that is no JSON", unwritable);
        }
    }

    private Map<String, Object> document(Problem problem, Language language) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", Problem.TYPE_PREFIX + problem.slug());
        document.put("title", texts.find(problem.slug() + ".title", language).orElse(problem.slug()));
        document.put("status", problem.status());
        texts.find(problem.slug() + ".detail", language)
                .map(detail -> fill(detail, problem.members()))
                .ifPresent(detail -> document.put("detail", detail));
        problem.code().map(ResultCode::code).ifPresent(code -> document.put("code", code));
        if (!problem.errors().isEmpty()) {
            document.put(
                    "errors",
                    problem.errors().stream().map(ProblemRenderer::member).toList());
        }
        problem.members().forEach(document::putIfAbsent);
        return document;
    }

    private static Map<String, String> member(FieldError error) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("field", error.field());
        members.put("expected", error.expected());
        return members;
    }

    private static String fill(String detail, Map<String, Object> members) {
        String filled = detail;
        for (Map.Entry<String, Object> member : members.entrySet()) {
            filled = filled.replace("{" + member.getKey() + "}", String.valueOf(member.getValue()));
        }
        return filled;
    }
}
