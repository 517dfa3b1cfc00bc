package io.github.otpgate.edge.v2;

import io.github.otpgate.contracts.wire.ResultCode;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The rules of generation 2 of the wire that hold before any form is read, and for every answer. */
public final class V2Wire {

    /** The media type of every answer. */
    public static final String MEDIA_TYPE = "application/json;charset=UTF-8";

    private static final MediaType FORM = MediaType.APPLICATION_FORM_URLENCODED_TYPE;

    private V2Wire() {}

    /** What is wrong with a call before its body is looked at: the method first, then the content type. */
    public static Optional<ResultCode> refusal(String method, String contentType) {
        if (!HttpMethod.POST.equals(method)) {
            return Optional.of(ResultCode.NOT_POST);
        }
        return isForm(contentType) ? Optional.empty() : Optional.of(ResultCode.WRONG_CONTENT_TYPE);
    }

    /** The answer on the wire: always HTTP 200. */
    public static Response response(V2Answer answer) {
        return Response.ok(answer, MEDIA_TYPE).build();
    }

    /** What generation 2 says where generation 3 answers this HTTP status. */
    public static ResultCode codeOf(int status) {
        return switch (status) {
            case 401, 403 -> ResultCode.BAD_HEADER;
            case 405 -> ResultCode.NOT_POST;
            case 415 -> ResultCode.WRONG_CONTENT_TYPE;
            case 429 -> ResultCode.TOO_MANY_REQUESTS;
            default -> status < 500 ? ResultCode.BAD_CALL : ResultCode.INTERNAL_FAULT;
        };
    }

    private static boolean isForm(String contentType) {
        if (contentType == null) {
            return false;
        }
        try {
            MediaType type = MediaType.valueOf(contentType);
            String charset = type.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "");
            return FORM.getType().equalsIgnoreCase(type.getType())
                    && FORM.getSubtype().equalsIgnoreCase(type.getSubtype())
                    && (charset.isEmpty() || StandardCharsets.UTF_8.name().equalsIgnoreCase(charset));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
