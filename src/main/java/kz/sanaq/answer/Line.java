package kz.sanaq.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A line of the list: one cause.
 *
 * @param lead the finding that tells of it: the cause itself where the sender is asked about it, else the gravest that
 *     follows from it
 * @param others what else follows
 */
record Line(Asked lead, List<Asked> others) {

    /** The gravest first; of equals first what hides others, then the larger. */
    private static final Comparator<Line> ORDER = Comparator.comparing(Line::weight)
            .thenComparing(line -> -line.others().size())
            .thenComparing(line -> line.lead().size(), Comparator.reverseOrder())
            .thenComparing(line -> line.lead().rule())
            .thenComparing(line -> line.lead().subject());

    private static final Comparator<Asked> FIRST = Comparator.<Asked, Boolean>comparing(asked -> asked.root() != null)
            .thenComparing(Asked::weight)
            .thenComparing(Asked::size, Comparator.reverseOrder())
            .thenComparing(Asked::rule)
            .thenComparing(Asked::subject);

    Line {
        others = List.copyOf(others);
    }

    private Weight weight() {
        return lead.weight();
    }

    /** The lines of these findings, without those whose explanation was accepted. */
    static List<Line> of(List<Asked> findings) {
        Map<Long, List<Asked>> byCause = new LinkedHashMap<>();
        findings.stream()
                .filter(asked -> !asked.isExplained())
                .forEach(asked -> byCause.computeIfAbsent(asked.cause(), any -> new ArrayList<>())
                        .add(asked));
        return byCause.values().stream().map(Line::ofCause).sorted(ORDER).toList();
    }

    private static Line ofCause(List<Asked> ofOneCause) {
        List<Asked> sorted = ofOneCause.stream().sorted(FIRST).toList();
        return new Line(sorted.get(0), sorted.subList(1, sorted.size()));
    }
}
