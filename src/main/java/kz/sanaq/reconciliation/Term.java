package kz.sanaq.reconciliation;

/**
 * A named operand with its factor.
 *
 * @param factor a whole number, not zero
 */
record Term(int factor, String operand) {

    Term {
        if (factor == 0) {
            throw new IllegalArgumentException("%s: a factor of zero".formatted(operand));
        }
    }

    Term negated() {
        return new Term(-factor, operand);
    }

    String text(boolean first) {
        String sign = factor < 0 ? "- " : first ? "" : "+ ";
        String times = Math.abs(factor) == 1 ? "" : Math.abs(factor) + " * ";
        return sign + times + operand;
    }
}
