package io.github.otpgate.embedded;

import java.util.Locale;
import java.util.Optional;

/**
 * What a server answered.
 *
 * @param head status line and headers, as they came
 */
public record RawAnswer(String head, String body) {

    /** The status code. */
    public int status() {
        return Integer.parseInt(head.substring(9, 12));
    }

    /** The first value of this header, whose name is given in lower case. */
    public Optional<String> header(String name) {
        return head.lines()
                .skip(1)
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst();
    }

    /** Whether the server says that it closes the connection. */
    public boolean closes() {
        return header("connection").filter("close"::equalsIgnoreCase).isPresent();
    }
}
