package io.github.otpgate.verification.api.v3;

import io.github.otpgate.edge.problem.Problem;
import io.github.otpgate.edge.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The header by which a caller names its request, so that a repetition is answered and not judged again. */
final class IdempotencyKey {

    static final String HEADER = "Idempotency-Key";

    /** Read as it was sent: the framework's own parameters leave an empty header out. */
    static final String PATTERN = "[!-~]{1,128}";

    private static final Pattern FORM = Pattern.compile(PATTERN);

    private IdempotencyKey() {}

    /** @throws ProblemException {@code invalid-request} naming the header if it stands twice or is malformed */
    static Optional<String> of(List<String> headers) {
        if (headers == null || headers.isEmpty()) {
            return Optional.empty();
        }
        if (headers.size() > 1 || !FORM.matcher(headers.get(0)).matches()) {
            throw new ProblemException(Problem.invalidRequest(HEADER, "once, 1 to 128 visible ASCII characters"));
        }
        return Optional.of(headers.get(0));
    }
}
