package io.github.otpgate.edge.http;

import io.github.otpgate.edge.problem.Problem;
import io.github.otpgate.edge.v2.V2Answer;
import io.github.otpgate.edge.v2.V2Wire;
import jakarta.ws.rs.core.Response;

/** Which API a path belongs to, and so what an error there looks like. */
public enum Api {
    /** HRDK's wire: every answer is HTTP 200 with a code. */
    V2,
    /** Ours, public and internal: errors are problems. */
    V3,
    /** Anything else a service serves, such as pages, health and metrics; none of the edge's business. */
    OTHER;

    /** Where the generation 2 API begins. */
    public static final String V2_PREFIX = "/api/v2/";

    /** The API of this normalised path. */
    public static Api of(String path) {
        if (path.startsWith(V2_PREFIX)) {
            return V2;
        }
        return path.startsWith("/api/") || path.startsWith("/internal/") ? V3 : OTHER;
    }

    /** The error as this API says it. */
    public Response error(Problem problem) {
        return this == V2 ? V2Wire.response(V2Answer.failure(V2Wire.codeOf(problem.status()))) : problem.toResponse();
    }
}
