package kz.sanaq.reconciliation;

import java.util.Arrays;

/** How the two sides of a statement are to stand to one another. */
enum Relation {
    AT_MOST("<="),
    AT_LEAST(">="),
    EQUAL("=");

    private final String sign;

    Relation(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    boolean holds(int comparison) {
        return switch (this) {
            case EQUAL -> comparison == 0;
            case AT_MOST -> comparison <= 0;
            case AT_LEAST -> comparison >= 0;
        };
    }

    /** The relation in a statement's text; two-character signs are looked for first. */
    static Relation in(String text) {
        return Arrays.stream(values())
                .filter(relation -> text.contains(relation.sign))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no =, <= or >= in '%s'".formatted(text)));
    }
}
