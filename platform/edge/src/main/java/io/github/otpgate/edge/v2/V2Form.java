package io.github.otpgate.edge.v2;

import io.github.otpgate.contracts.trainee.UnseenCharacters;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The form of a call of generation 2 of the wire. What is wrong with it is remembered field by field and asked for when its turn
 * comes: the wire's order of checks puts a missing token or a blank name before any other fault of the body. A resource method
 * declares it as its body parameter.
 */
public final class V2Form {

    /** The longest value of a field, in UTF-16 characters. */
    public static final int LONGEST_VALUE = 1000;

    /** Pages send a third of that; what stands behind is not read, and makes the form unreadable. */
    private static final int MOST_FIELDS = 50;

    private static final int SPACE = ' ';

    private final Map<String, String> values = new HashMap<>();
    private final Set<String> unreadable = new HashSet<>();
    private final Set<String> repeated = new HashSet<>();
    private final Set<String> unfit = new HashSet<>();
    private boolean readable = true;

    private V2Form() {}

    /** Reads the bytes of a body of type {@code application/x-www-form-urlencoded}. Never fails. */
    public static V2Form parse(byte[] body) {
        V2Form form = new V2Form();
        int start = 0;
        int fields = 0;
        while (start < body.length && fields < MOST_FIELDS) {
            int end = indexOf(body, '&', start, body.length);
            if (end > start) {
                form.addPair(body, start, end);
                fields++;
            }
            start = end + 1;
        }
        form.readable = form.readable && start >= body.length;
        return form;
    }

    /** The first value of the field that could be read, as it was sent; empty if there is none. */
    public String text(String field) {
        return values.getOrDefault(field, "");
    }

    /** Whether the field is missing or holds nothing but white space; a field that could not be read is not blank. */
    public boolean blank(String field) {
        return UnseenCharacters.isBlank(text(field)) && !unreadable.contains(field);
    }

    /**
     * Whether each of these fields is in order: at most once, at most {@link #LONGEST_VALUE} characters, no control characters;
     * and the whole body is readable: whole percent escapes and UTF-8 throughout. Fields that nobody asks about may be as they
     * like, as long as they can be read.
     */
    public boolean sound(String... fields) {
        return unambiguous(fields) && Set.of(fields).stream().noneMatch(unfit::contains);
    }

    /** As {@link #sound}, but for fields whose values have a form of their own, which says how long they are and what is in them. */
    public boolean unambiguous(String... fields) {
        return readable && Set.of(fields).stream().noneMatch(repeated::contains);
    }

    private void addPair(byte[] body, int start, int end) {
        int equals = indexOf(body, '=', start, end);
        Optional<String> name = decode(body, start, equals);
        Optional<String> value = decode(body, Math.min(equals + 1, end), end);
        readable = readable && name.isPresent() && value.isPresent();
        name.ifPresent(field -> add(field, value));
    }

    private void add(String field, Optional<String> value) {
        if (value.isEmpty()) {
            unreadable.add(field);
            return;
        }
        if (values.putIfAbsent(field, value.get()) != null) {
            repeated.add(field);
        }
        if (!fits(value.get())) {
            unfit.add(field);
        }
    }

    private static boolean fits(String value) {
        return value.length() <= LONGEST_VALUE && value.chars().noneMatch(Character::isISOControl);
    }

    private static Optional<String> decode(byte[] body, int start, int end) {
        ByteBuffer bytes = ByteBuffer.allocate(end - start);
        int at = start;
        while (at < end) {
            if (body[at] == '%') {
                int high = at + 1 < end ? Character.digit(body[at + 1], 16) : -1;
                int low = at + 2 < end ? Character.digit(body[at + 2], 16) : -1;
                if (high < 0 || low < 0) {
                    return Optional.empty();
                }
                bytes.put((byte) (high << 4 | low));
                at += 3;
            } else {
                bytes.put((byte) (body[at] == '+' ? SPACE : body[at]));
                at++;
            }
        }
        return utf8(bytes.flip());
    }

    private static Optional<String> utf8(ByteBuffer bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes)
                    .toString());
        } catch (CharacterCodingException broken) {
            return Optional.empty();
        }
    }

    private static int indexOf(byte[] body, char wanted, int start, int end) {
        int at = start;
        while (at < end && body[at] != wanted) {
            at++;
        }
        return at;
    }
}
