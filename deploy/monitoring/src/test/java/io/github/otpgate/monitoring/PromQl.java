package io.github.otpgate.monitoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names in a PromQL expression that promtool has found to be well-formed: which metrics it selects by which labels, and which
 * labels it groups or joins by.
 */
final class PromQl {

    private static final Pattern TOKEN = Pattern.compile("(?<skip>\\s+|#[^\\n]*|\\[[^\\]]*])"
            + "|(?<string>\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'|`[^`]*`)"
            + "|(?<number>[0-9.][0-9a-zA-Z_.]*)"
            + "|(?<name>[a-zA-Z_:][a-zA-Z0-9_:]*)"
            + "|(?<sign>.)");
    private static final Set<String> GROUPING = Set.of("by", "without", "on", "ignoring", "group_left", "group_right");
    private static final Set<String> KEYWORDS =
            Set.of("and", "or", "unless", "bool", "offset", "start", "end", "atan2", "inf", "nan");

    private final List<Token> tokens;
    private final List<Selector> selectors = new ArrayList<>();
    private final Set<String> groupedBy = new HashSet<>();
    private int at;

    private PromQl(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** A metric and the labels that it is selected by. */
    record Selector(String metric, Set<String> labels) {}

    /** Everything that an expression names. */
    record Names(List<Selector> selectors, Set<String> groupedBy) {}

    /** @throws IllegalArgumentException if something is selected without naming its metric */
    static Names namesIn(String expression) {
        PromQl reading = new PromQl(tokens(expression));
        while (reading.at < reading.tokens.size()) {
            reading.read();
        }
        return new Names(List.copyOf(reading.selectors), Set.copyOf(reading.groupedBy));
    }

    private void read() {
        Token token = tokens.get(at++);
        if (token.is("{")) {
            throw new IllegalArgumentException("a selector without a metric");
        }
        if (!token.name()) {
            return;
        }
        String word = token.text().toLowerCase(Locale.ROOT);
        if (GROUPING.contains(word)) {
            if (next("(")) {
                groupedBy.addAll(namesUpTo(")"));
            }
        } else if (!KEYWORDS.contains(word) && !next("(") && !nextIsGrouping()) {
            selectors.add(new Selector(token.text(), next("{") ? namesUpTo("}") : Set.of()));
        }
    }

    /** The names among what follows; strings and operators are not names. */
    private Set<String> namesUpTo(String end) {
        Set<String> names = new HashSet<>();
        while (!tokens.get(at).is(end)) {
            if (tokens.get(at).name()) {
                names.add(tokens.get(at).text());
            }
            at++;
        }
        at++;
        return names;
    }

    private boolean next(String sign) {
        return at < tokens.size() && tokens.get(at).is(sign);
    }

    /** {@code sum by (le) (...)}: what stands before is an aggregation. */
    private boolean nextIsGrouping() {
        return at < tokens.size() && (next("by") || next("without"));
    }

    private static List<Token> tokens(String expression) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(expression);
        while (matcher.find()) {
            if (matcher.group("skip") == null) {
                tokens.add(new Token(matcher.group(), matcher.group("name") != null));
            }
        }
        return tokens;
    }

    private record Token(String text, boolean name) {

        boolean is(String other) {
            return text.equals(other);
        }
    }
}
