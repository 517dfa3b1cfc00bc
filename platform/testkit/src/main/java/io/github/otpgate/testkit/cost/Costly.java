package io.github.otpgate.testkit.cost;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A request that tries to be dear.
 *
 * @param what is dear about it
 * @param request as it goes out
 * @param admitted whether it comes with a good token
 */
record Costly(String what, byte[] request, boolean admitted) {

    /** In place of any id. */
    static final String SAMPLE_ID = "01980000-0000-7000-8000-000000000000";

    private static final int SHOWN = 60;

    /**
     * A request to this endpoint.
     *
     * @param part that is dear
     * @param text of that part
     * @param headers whole lines; those that say what the body is are added
     * @param authorization the header line with a good token, or empty
     */
    static Costly of(Endpoint endpoint, String part, String text, String headers, String authorization, String body) {
        return to(endpoint, part, text, endpoint.path(SAMPLE_ID), headers, authorization, body);
    }

    /** The same with another path and query. */
    static Costly to(
            Endpoint endpoint,
            String part,
            String text,
            String target,
            String headers,
            String authorization,
            String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String type = endpoint.form() ? "application/x-www-form-urlencoded" : "application/json";
        boolean typed = endpoint.body().isEmpty() || headers.startsWith("Content-Type");
        byte[] head = (endpoint.method() + " " + target + " HTTP/1.1\r\nHost: localhost\r\n"
                        + (typed ? "" : "Content-Type: " + type + "\r\n")
                        + headers
                        + authorization
                        + (endpoint.method().equals("GET") ? "" : "Content-Length: " + bytes.length + "\r\n")
                        + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] request = Arrays.copyOf(head, head.length + bytes.length);
        System.arraycopy(bytes, 0, request, head.length, bytes.length);
        String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
        return new Costly(
                endpoint.method() + " " + endpoint.path() + " " + part + " " + shown,
                request,
                !authorization.isEmpty());
    }
}
