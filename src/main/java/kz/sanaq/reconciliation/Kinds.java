package kz.sanaq.reconciliation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The check of kinds: with all terms on one side, stocks stand alone or appear as a difference (closing − opening), which
 * is a flow; nothing else is mixed, and an unknown kind stands nowhere.
 */
final class Kinds {

    private Kinds() {}

    /** Why these terms may not be summed; empty where they may. A kind is absent where the subject itself fixes one measure. */
    static Optional<String> objection(List<Term> balance, Map<String, Optional<MeasureKind>> kindOf) {
        var kinds = balance.stream()
                .map(term -> Objects.requireNonNull(kindOf.get(term.operand()), term.operand()))
                .collect(Collectors.toSet());
        if (kinds.contains(Optional.of(MeasureKind.UNKNOWN))) {
            return Optional.of("an UNKNOWN kind stands only inside a named scenario");
        }
        if (kinds.size() == 1) {
            return Optional.empty();
        }
        if (kinds.stream()
                .allMatch(kind ->
                        kind.equals(Optional.of(MeasureKind.STOCK)) || kind.equals(Optional.of(MeasureKind.FLOW)))) {
            int stocks = balance.stream()
                    .filter(term -> Optional.of(MeasureKind.STOCK).equals(kindOf.get(term.operand())))
                    .mapToInt(Term::factor)
                    .sum();
            return stocks == 0
                    ? Optional.empty()
                    : Optional.of("a STOCK is summed with a FLOW: only the difference of two stocks is a flow");
        }
        return Optional.of("kinds are mixed: "
                + kinds.stream()
                        .map(kind -> kind.map(Enum::name).orElse("any"))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }
}
