package kz.sanaq.reconciliation;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One severity; a ladder by the size of the residual: {@code [{query: ">0"}, {error: ">5"}]}; or {@code [query, error]},
 * of which a query says for each subject which it is.
 *
 * @param isSaid whether the query says it
 */
record SeverityLadder(List<Rung> rungs, boolean isSaid) {

    /** From above this size on, this severity. */
    record Rung(Severity severity, BigDecimal above) {}

    SeverityLadder {
        for (int i = 1; i < rungs.size(); i++) {
            if (rungs.get(i).above().compareTo(rungs.get(i - 1).above()) <= 0) {
                throw new IllegalArgumentException("the rungs of a ladder must rise");
            }
        }
        rungs = List.copyOf(rungs);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static SeverityLadder of(Object written) {
        if (!(written instanceof List<?> list)) {
            return new SeverityLadder(List.of(new Rung(Severity.of(written.toString()), BigDecimal.ZERO)), false);
        }
        if (list.stream().allMatch(String.class::isInstance)) {
            return new SeverityLadder(
                    List.of(list.stream()
                            .map(code -> new Rung(Severity.of(code.toString()), BigDecimal.ZERO))
                            .max(Comparator.comparing(Rung::severity))
                            .orElseThrow(() -> new IllegalArgumentException("a ladder without rungs"))),
                    true);
        }
        List<Rung> rungs = new ArrayList<>();
        for (Object rung : list) {
            if (!(rung instanceof Map<?, ?> map) || map.size() != 1) {
                throw new IllegalArgumentException("a rung is written {query: \">1\"}");
            }
            map.forEach(
                    (severity, above) -> rungs.add(new Rung(Severity.of(severity.toString()), size(above.toString()))));
        }
        if (rungs.isEmpty()) {
            throw new IllegalArgumentException("a ladder without rungs");
        }
        return new SeverityLadder(rungs, false);
    }

    private static BigDecimal size(String written) {
        if (!written.startsWith(">")) {
            throw new IllegalArgumentException("a rung is written {query: \">1\"}");
        }
        return new BigDecimal(written.substring(1).strip());
    }

    /** Up to this size of the residual, a statement still holds. */
    BigDecimal tolerance() {
        return rungs.get(0).above();
    }

    /** The highest rung that the residual reaches; the lowest where there is no residual. */
    Severity of(@Nullable BigDecimal residual) {
        Severity reached = rungs.get(0).severity();
        for (Rung rung : rungs) {
            if (residual != null && residual.abs().compareTo(rung.above()) > 0) {
                reached = rung.severity();
            }
        }
        return reached;
    }

    String text() {
        if (isSaid) {
            return "at most " + rungs.get(0).severity().code();
        }
        return rungs.size() == 1
                ? rungs.get(0).severity().code()
                : rungs.stream()
                        .map(rung -> rung.severity().code() + " above "
                                + rung.above().toPlainString())
                        .collect(Collectors.joining(", "));
    }
}
