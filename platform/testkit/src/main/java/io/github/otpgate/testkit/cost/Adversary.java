package io.github.otpgate.testkit.cost;

import io.github.otpgate.contracts.token.TokenKind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** Texts on which careless readers spend the square of their length, or more. */
final class Adversary {

    /** What separators, escapes, ranges, parameters and quotes are made of, in repetition. */
    private static final List<String> HEADER_UNITS = List.of(
            "a",
            "1",
            ",",
            ";",
            " ",
            "=",
            "\"",
            "\\",
            "/",
            "*",
            "-",
            "%",
            "(",
            ".",
            "+",
            ":",
            "%2e",
            "../",
            "a,",
            "a;",
            "a=b;",
            "a/b,",
            "a/b;q=0.1,",
            "a/b;c=\"d,e\",",
            "en;q=0.5,",
            "aa-bb-cc-dd,",
            "x-y,",
            "\"a\",",
            " ,",
            " ;",
            "a=b, ",
            "W/\"a\",",
            "Aa",
            "ko-KR,");

    /** Lists whose elements all differ, for those who compare each with each. */
    private static final List<String> DISTINCT_FORMS =
            List.of("%s,", "%s-b,", "%s;q=0.5,", "a/%s,", "a/b;%s=1,", "%s=1;", "a;%s=1;", "\"%s\",");

    /** What names, numbers and times are made of besides: marks in the wrong order, what grows when it is normalised. */
    private static final List<String> FIELD_UNITS = List.of(
            "a",
            "0",
            "-",
            "+",
            ".",
            " ",
            "'",
            "\"",
            "\\",
            "%",
            "\u0301",
            "\u0327\u0301",
            "\u1100",
            "\u1161\u11a8",
            "\uff10",
            "\u3000",
            "\u200b",
            "\ufdfa",
            "\ud83d\ude00",
            "\u0000",
            "\n",
            "1:",
            "::",
            "a@",
            "e9",
            "{",
            "[",
            "\u202a",
            "$",
            "${",
            "#{",
            "a ",
            "Aa");

    /** Longer headers of tokens are refused before anybody reads them. */
    private static final int LONGEST_TOKEN_HEADER = 1024;

    private Adversary() {}

    /** Values of a header, each about as long as this. */
    static Stream<String> headers(int length) {
        return Stream.concat(
                HEADER_UNITS.stream().map(unit -> filled(unit, length - 1) + "!"),
                DISTINCT_FORMS.stream().map(form -> distinct(form, length)));
    }

    /** Values of a field, each about this many bytes of UTF-8. */
    static Stream<String> fields(int bytes) {
        // Marks that belong before those that are there already: each has to pass all of them.
        String unordered = filled("\u0301", bytes / 2) + filled("\u0327", bytes / 2);
        return Stream.concat(
                Stream.of("a" + unordered, "", " "), FIELD_UNITS.stream().map(unit -> filled(unit, bytes - 1) + "!"));
    }

    /** Bearer tokens of every kind that nobody signed, with a header or a payload of about this length. */
    static Stream<String> tokens(int length) {
        return Arrays.stream(TokenKind.values())
                .flatMap(kind -> Stream.concat(
                        Stream.concat(members(length / 2), members(LONGEST_TOKEN_HEADER * 3 / 4 - 100))
                                .flatMap(more -> Stream.of("RS256", "ES256", "HS256", "PBES2-HS512+A256KW")
                                        .map(alg -> header(kind, alg, more)))
                                .flatMap(header -> Stream.of(
                                        base64(header) + ".e30." + filled("A", length / 4),
                                        base64(header) + "..AAAA.AAAA." + filled("A", length / 8))),
                        members(length / 2)
                                .map(payload -> base64(header(kind, "RS256", "\"kid\":\"1\"")) + "."
                                        + base64("{" + payload + "}") + ".AAAA")));
    }

    private static String header(TokenKind kind, String algorithm, String more) {
        return "{\"typ\":\"" + kind.type() + "\",\"alg\":\"" + algorithm + "\"," + more + "}";
    }

    private static Stream<String> members(int length) {
        return Stream.concat(
                headers(length)
                        .map(text -> "\"kid\":\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\""),
                Stream.of(
                        "\"x\":" + filled("[", length),
                        "\"x\":" + filled("{\"a\":", length),
                        "\"x\":" + filled("9", length),
                        "\"x\":1e" + filled("9", length),
                        "\"enc\":\"A256GCM\",\"p2c\":2147483647,\"p2s\":\"" + filled("a", length) + "\""));
    }

    /** Repetitions of the unit, in at most this many bytes of UTF-8. */
    static String filled(String unit, int bytes) {
        return unit.repeat(Math.max(0, bytes / unit.getBytes(StandardCharsets.UTF_8).length));
    }

    /** As many different words as fit, each in this form. */
    private static String distinct(String form, int length) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; ; i++) {
            String word = "a"
                    + Integer.toString(i, Character.MAX_RADIX)
                            .replaceAll("[0-9]", "z$0")
                            .chars()
                            .mapToObj(letter -> String.valueOf((char) (letter <= '9' ? letter - '0' + 'a' : letter)))
                            .collect(java.util.stream.Collectors.joining());
            String element = form.formatted(word);
            if (list.length() + element.length() > length) {
                return list.toString();
            }
            list.append(element);
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
