package kz.sanaq.reconciliation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A sum of operands with whole factors: {@code opening + inflow - outflow}. */
record LinearExpression(List<Term> terms) {

    private static final Pattern TERM =
            Pattern.compile("\\s*([+-])?\\s*(?:(\\d{1,6})\\s*\\*\\s*)?([a-z][a-z0-9-]*)\\s*");

    LinearExpression {
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("an expression without operands");
        }
        terms = List.copyOf(terms);
    }

    /** Reads {@code a + 2 * b - c}; a hyphen between letters belongs to a name, a minus stands apart from it. */
    static LinearExpression parse(String text) {
        List<Term> terms = new ArrayList<>();
        Matcher next = TERM.matcher(text);
        int at = 0;
        while (at < text.length()) {
            boolean found = next.region(at, text.length()).lookingAt();
            if (!found || (next.group(1) == null && at > 0)) {
                throw new IllegalArgumentException("cannot read '%s' in '%s'".formatted(text.substring(at), text));
            }
            int factor = next.group(2) == null ? 1 : Integer.parseInt(next.group(2));
            terms.add(new Term("-".equals(next.group(1)) ? -factor : factor, next.group(3)));
            at = next.end();
        }
        return new LinearExpression(terms);
    }

    Set<String> operands() {
        return terms.stream().map(Term::operand).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    BigDecimal value(Map<String, BigDecimal> operands) {
        return terms.stream()
                .map(term -> Objects.requireNonNull(operands.get(term.operand()), term.operand())
                        .multiply(BigDecimal.valueOf(term.factor())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The same sum in SQL, each operand replaced by its column. */
    String sql(Function<String, String> column) {
        return text(term -> new Term(term.factor(), column.apply(term.operand())));
    }

    String text() {
        return text(term -> term);
    }

    private String text(UnaryOperator<Term> written) {
        return IntStream.range(0, terms.size())
                .mapToObj(i -> written.apply(terms.get(i)).text(i == 0))
                .collect(Collectors.joining(" "));
    }
}
