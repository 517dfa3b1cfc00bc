package io.github.otpgate.framing;

import io.netty.handler.codec.http.HttpHeaders;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How large the head of a request may be. What browsers, LMS backends and proxies send is far below; what is far above it is sent by
 * those who hope that some reader of headers spends more than a pass over them.
 *
 * @param lineBytes the request line
 * @param headerBytes all header lines together
 */
public record Limits(int lineBytes, int headerBytes) {

    /** How many header lines. */
    static final int MOST_LINES = 64;
    /** How long one value may be. */
    static final int LONGEST_VALUE = 512;

    /** May fill the whole head: a token is read in one pass, the others by nobody. */
    private static final Set<String> UNBOUNDED = Set.of("authorization", "cookie", "referer", "user-agent");

    boolean allow(HttpHeaders headers) {
        int lines = 0;
        Iterator<Map.Entry<CharSequence, CharSequence>> all = headers.iteratorCharSequence();
        while (all.hasNext()) {
            Map.Entry<CharSequence, CharSequence> header = all.next();
            lines++;
            boolean tooLong = header.getValue().length() > LONGEST_VALUE
                    && !UNBOUNDED.contains(header.getKey().toString().toLowerCase(Locale.ROOT));
            if (lines > MOST_LINES || tooLong) {
                return false;
            }
        }
        return true;
    }
}
