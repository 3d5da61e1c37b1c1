package kz.sanaq.reconciliation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.sanaq.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * A rule as its file states it; see {@code jobs/rules/README.md}.
 *
 * @param reads returns whose figures a query reads; all where it is absent, those it applies to where it judges one submission
 * @param askedWhere operands of which one must have a cell for the rule to be asked; all where it is absent
 * @param explains rules that the same wrong cell breaks by as much; findings of this one are their root causes
 * @param explainsWhateverSize the same, where the differences need not be of one size
 * @param explainsInWorkbook rules that break wherever they show a cell of the same workbook, or ask for the same slot
 * @param oneLineAReport whether all its findings of one report have one cause: the first is the root of the others
 */
record RuleFile(
        String rule,
        Words title,
        SeverityLadder severity,
        @Nullable List<String> appliesTo,
        @Nullable List<String> reads,
        Scope scope,
        @Nullable FoundBy foundBy,
        @Nullable Words definition,
        @Nullable List<Dimension> forEach,
        @Nullable Map<String, Selection> operands,
        @Nullable String that,
        @Nullable List<String> askedWhere,
        @Nullable String query,
        Words advice,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable List<String> explains,
        @Nullable List<String> explainsWhateverSize,
        @Nullable List<String> explainsInWorkbook,
        @Nullable Boolean oneLineAReport,
        List<Object> examples) {

    /** What must be at hand to assess it: the submission alone, the warehouse, published figures, what other rules found. */
    enum Scope {
        SUBMISSION,
        WAREHOUSE,
        REGISTER,
        PUBLISHED,
        FINDINGS
    }

    /** Who finds what it describes, where that is not a statement or query of its own. */
    enum FoundBy {
        READER,
        INTAKE,
        COMPARISON
    }
}
