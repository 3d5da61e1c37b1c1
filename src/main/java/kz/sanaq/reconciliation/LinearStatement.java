package kz.sanaq.reconciliation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Two linear expressions and how they stand to one another: {@code opening + inflow - outflow = closing}. */
record LinearStatement(LinearExpression left, Relation relation, LinearExpression right) {

    static LinearStatement parse(String text) {
        Relation relation = Relation.in(text);
        int at = text.indexOf(relation.sign());
        return new LinearStatement(
                LinearExpression.parse(text.substring(0, at).strip()),
                relation,
                LinearExpression.parse(
                        text.substring(at + relation.sign().length()).strip()));
    }

    Set<String> operands() {
        Set<String> all = new LinkedHashSet<>(left.operands());
        all.addAll(right.operands());
        return all;
    }

    /** All terms on one side, as kinds are checked. */
    List<Term> balance() {
        List<Term> terms = new ArrayList<>(left.terms());
        right.terms().forEach(term -> terms.add(term.negated()));
        return terms;
    }

    boolean holds(Map<String, BigDecimal> operands) {
        return relation.holds(left.value(operands).compareTo(right.value(operands)));
    }

    String text() {
        return left.text() + " " + relation.sign() + " " + right.text();
    }
}
